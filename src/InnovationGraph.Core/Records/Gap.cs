namespace InnovationGraph.Core.Records;

/// <summary>
/// What a source says is unknown, or mentions and leaves unnamed. <see cref="About"/> is a field, relationship type, channel or
/// indicator. With it an answer tells "the documents do not say" from "nobody entered it".
/// </summary>
public sealed record Gap : GraphRecord
{
    /// <summary>The entity or other record that the gap is in.</summary>
    public required RecordId Subject { get; init; }

    public required string About { get; init; }

    /// <summary>How it is missing; null where the dataset does not say.</summary>
    public GapState? State { get; init; }

    public required string Note { get; init; }

    public override RecordType RecordType => RecordType.Gap;
}

/// <summary>How something is missing.</summary>
public enum GapState
{
    /// <summary>There is one, of which the source speaks without naming it.</summary>
    Unnamed,

    /// <summary>The source says that there is none.</summary>
    None,

    /// <summary>The source does not say.</summary>
    NotSaid,
}
