namespace InnovationGraph.Queries.Timelines;

/// <summary>Something about an entity, with the earliest date that is stated of it (null: none). Exactly one of the records is set.</summary>
public sealed record TimelineEntry(PartialDate? Date)
{
    /// <summary>The entity itself, whose own span this is.</summary>
    public Entity? Entity { get; init; }

    public LinkedRelationship? Relationship { get; init; }

    public Observation? Observation { get; init; }

    public GraphRecord Record => (GraphRecord?)Entity ?? (GraphRecord?)Relationship?.Relationship ?? Observation!;
}
