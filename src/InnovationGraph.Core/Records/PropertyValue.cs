using InnovationGraph.Core.Dates;

namespace InnovationGraph.Core.Records;

/// <summary>The value of a property that the ontology declares: a text, number, boolean, date or reference to a record.</summary>
public abstract record PropertyValue
{
    private PropertyValue()
    {
    }

    public sealed record Text(string Value) : PropertyValue;

    public sealed record Number(decimal Value) : PropertyValue;

    public sealed record Flag(bool Value) : PropertyValue;

    public sealed record Date(PartialDate Value) : PropertyValue;

    public sealed record Reference(RecordId Value) : PropertyValue;
}
