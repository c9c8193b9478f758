using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.Json.Nodes;

namespace InnovationGraph.Queries.Records;

/// <summary>A relationship from one entity to another.</summary>
internal record RelationshipBody
{
    /// <summary>The stable id.</summary>
    public required RecordId Id { get; init; }

    /// <summary>A relationship type of the ontology.</summary>
    public required string Type { get; init; }

    /// <summary>The id of the entity it runs from.</summary>
    public required RecordId Source { get; init; }

    /// <summary>The id of the entity it runs to.</summary>
    public required RecordId Target { get; init; }

    /// <summary>When it held, as far as stated.</summary>
    public required IntervalBody Valid { get; init; }

    /// <summary>Dates on which it is stated to have held; left out where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PartialDate>? HeldAt { get; init; }

    /// <summary>Whether it certainly or possibly holds at the time asked about; left out where none is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Holding? Holds { get; init; }

    /// <summary>The support channel; null where it is no support.</summary>
    public string? Channel { get; init; }

    /// <summary>The stage of the innovation chain; null where the source does not say.</summary>
    public string? Stage { get; init; }

    /// <summary>The amount; null where no source gives one.</summary>
    public MoneyBody? Money { get; init; }

    /// <summary>Properties that the ontology declares for its type.</summary>
    public required JsonObject Properties { get; init; }

    /// <summary>The id of the record whose figure includes this one's; null for none.</summary>
    public RecordId? IncludedIn { get; init; }

    /// <summary>What records share that tell one fact differently; null for none.</summary>
    public RecordId? AccountOf { get; init; }

    /// <summary>How sure it is: as the weakest of its source, target, dates and money, each by its best evidence.</summary>
    public required Stance Confidence { get; init; }

    /// <summary>Where it is stated.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    public static RelationshipBody Of(Relationship relationship, Holding? holds = null) => new()
    {
        Id = relationship.Id,
        Type = relationship.Type,
        Source = relationship.Source,
        Target = relationship.Target,
        Valid = IntervalBody.Of(relationship.Valid),
        HeldAt = relationship.HeldAt.Count == 0 ? null : relationship.HeldAt,
        Holds = holds,
        Channel = relationship.Channel,
        Stage = relationship.Stage,
        Money = MoneyBody.Of(relationship.Money),
        Properties = PropertyBodies.Of(relationship.Properties),
        IncludedIn = relationship.IncludedIn,
        AccountOf = relationship.AccountOf,
        Confidence = relationship.Confidence,
        Evidence = relationship.Evidence,
    };
}

/// <summary>A relationship with both of its ends.</summary>
internal sealed record LinkedRelationshipBody : RelationshipBody
{
    [SetsRequiredMembers]
    private LinkedRelationshipBody(RelationshipBody relationship, EntitySummary source, EntitySummary target)
        : base(relationship) => (SourceEntity, TargetEntity) = (source, target);

    /// <summary>The entity it runs from.</summary>
    [JsonPropertyOrder(1)]
    public EntitySummary SourceEntity { get; }

    /// <summary>The entity it runs to.</summary>
    [JsonPropertyOrder(1)]
    public EntitySummary TargetEntity { get; }

    public static LinkedRelationshipBody Of(LinkedRelationship link, Holding? holds = null) =>
        new(Of(link.Relationship, holds), link.Source, link.Target);
}
