using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Records;

/// <summary>That a source takes a stance on a record, or on a part of it: what filters ask of evidence.</summary>
public readonly record struct Citation(RecordId Source, Stance Stance, CitedPart Part = CitedPart.Whole) : IComparable<Citation>
{
    /// <summary>The distinct citations of a record's evidence, by source, part and stance.</summary>
    public static ValueList<Citation> Distinct(ValueList<Evidence> evidence) => evidence.Select(Of).Distinct().Order().ToValueList();

    public static Citation Of(Evidence evidence) => new(evidence.Source, evidence.Stance, PartOf(evidence.Field));

    /// <summary>The part that evidence with this field speaks of.</summary>
    public static CitedPart PartOf(string? field) => field switch
    {
        null => CitedPart.Whole,
        "source" => CitedPart.Source,
        "target" => CitedPart.Target,
        "valid" => CitedPart.Valid,
        "money" => CitedPart.Money,
        "channel" => CitedPart.Channel,
        "stage" => CitedPart.Stage,
        _ => CitedPart.Property,
    };

    public int CompareTo(Citation other)
    {
        var order = Source.CompareTo(other.Source);
        order = order == 0 ? Part.CompareTo(other.Part) : order;
        return order == 0 ? Stance.CompareTo(other.Stance) : order;
    }
}

/// <summary>The parts of a record of which evidence may speak. The numbers are stored.</summary>
public enum CitedPart
{
    Whole = 0,
    Source = 1,
    Target = 2,
    Valid = 3,
    Money = 4,
    Channel = 5,
    Stage = 6,
    Property = 7,
}
