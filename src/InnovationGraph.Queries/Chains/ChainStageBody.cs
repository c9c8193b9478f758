using InnovationGraph.Queries.Relationships;

namespace InnovationGraph.Queries.Chains;

/// <summary>A stage of a chain, with who acts at it.</summary>
internal sealed record ChainStageBody
{
    /// <summary>The stage's id; null for a step that is no stage of the innovation chain.</summary>
    public string? Stage { get; init; }

    /// <summary>The stage's title, or the step's name.</summary>
    public required string Title { get; init; }

    /// <summary>The same in Chinese; null where none is recorded.</summary>
    public string? TitleZh { get; init; }

    /// <summary>The steps of a chain, cycle or spectrum that stand for it.</summary>
    public required IReadOnlyList<EntitySummary> Steps { get; init; }

    /// <summary>The actors at its relationships, by id; not the entity asked about.</summary>
    public required IReadOnlyList<EntitySummary> Actors { get; init; }

    /// <summary>How many relationships it has in all.</summary>
    public required int Total { get; init; }

    /// <summary>The first of them, as many as the limit: those at the entity first, then by type and id.</summary>
    public required IReadOnlyList<LinkedRelationshipBody> Relationships { get; init; }
}
