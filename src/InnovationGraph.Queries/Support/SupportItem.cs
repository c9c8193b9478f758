namespace InnovationGraph.Queries.Support;

/// <summary>One record of support: a relationship or an observation; the other is null.</summary>
public sealed record SupportItem(LinkedRelationship? Relationship, Observation? Observation)
{
    /// <summary>The project that the relationship supports and that the entity leads; null for support of the entity itself.</summary>
    public EntitySummary? ViaProject { get; init; }

    public RecordId Id => Relationship?.Relationship.Id ?? Observation!.Id;
}
