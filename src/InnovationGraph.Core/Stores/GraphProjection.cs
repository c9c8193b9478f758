namespace InnovationGraph.Core.Stores;

/// <summary>
/// What the in-memory graph is built from: every entity and relationship of one revision without its texts, both in ordinal order of
/// ids.
/// </summary>
public sealed record GraphProjection(
    long Revision,
    IReadOnlyList<ProjectedEntity> Entities,
    IReadOnlyList<ProjectedRelationship> Relationships);
