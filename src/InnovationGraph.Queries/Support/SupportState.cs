namespace InnovationGraph.Queries.Support;

/// <summary>What is known of a support channel of an entity.</summary>
public enum SupportState
{
    /// <summary>There is at least one record.</summary>
    Recorded,

    /// <summary>There is no record, but a gap: a source says that it is unknown, or mentions it and says no more.</summary>
    NotStated,

    /// <summary>There is neither: nobody entered anything.</summary>
    NothingRecorded,
}
