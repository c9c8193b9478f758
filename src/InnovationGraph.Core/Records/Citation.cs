using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Records;

/// <summary>That a source takes a stance: what filters ask of evidence.</summary>
public readonly record struct Citation(RecordId Source, Stance Stance)
{
    /// <summary>The distinct citations of a record's evidence, by source and stance.</summary>
    public static ValueList<Citation> Distinct(ValueList<Evidence> evidence) => evidence
        .Select(one => new Citation(one.Source, one.Stance))
        .Distinct()
        .OrderBy(one => one.Source)
        .ThenBy(one => one.Stance)
        .ToValueList();
}
