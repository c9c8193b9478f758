namespace InnovationGraph.Exchange.Validation;

/// <summary>A list of a record's own, or the record itself.</summary>
internal enum RecordPart
{
    Record,
    Name,
    Identifier,
    Evidence,
    Equivalent,
    Section,
    Merge,
}
