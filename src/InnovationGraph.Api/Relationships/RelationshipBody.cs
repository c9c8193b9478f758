using System.Text.Json.Nodes;
using InnovationGraph.Api.Records;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Api.Relationships;

/// <summary>A relationship from one entity to another.</summary>
internal record RelationshipBody
{
    /// <summary>The stable id.</summary>
    public required string Id { get; init; }

    /// <summary>A relationship type of the ontology.</summary>
    public required string Type { get; init; }

    /// <summary>The id of the entity it runs from.</summary>
    public required string Source { get; init; }

    /// <summary>The id of the entity it runs to.</summary>
    public required string Target { get; init; }

    /// <summary>When it held, as far as stated.</summary>
    public required IntervalBody Valid { get; init; }

    /// <summary>The support channel; null where it is no support.</summary>
    public string? Channel { get; init; }

    /// <summary>The stage of the innovation chain; null where the source does not say.</summary>
    public string? Stage { get; init; }

    /// <summary>The amount; null where no source gives one.</summary>
    public MoneyBody? Money { get; init; }

    /// <summary>Properties that the ontology declares for its type.</summary>
    public required JsonObject Properties { get; init; }

    /// <summary>The id of the record whose figure includes this one's; null for none.</summary>
    public string? IncludedIn { get; init; }

    /// <summary>What records share that tell one fact differently; null for none.</summary>
    public string? AccountOf { get; init; }

    /// <summary>The best stance among the evidence.</summary>
    public required string Confidence { get; init; }

    /// <summary>Where it is stated.</summary>
    public required IReadOnlyList<EvidenceBody> Evidence { get; init; }

    public static RelationshipBody Of(Relationship relationship) => new()
    {
        Id = relationship.Id.ToString(),
        Type = relationship.Type,
        Source = relationship.Source.ToString(),
        Target = relationship.Target.ToString(),
        Valid = IntervalBody.Of(relationship.Valid),
        Channel = relationship.Channel,
        Stage = relationship.Stage,
        Money = MoneyBody.Of(relationship.Money),
        Properties = PropertyBodies.Of(relationship.Properties),
        IncludedIn = relationship.IncludedIn?.ToString(),
        AccountOf = relationship.AccountOf?.ToString(),
        Confidence = EnumNames.Of(relationship.Confidence),
        Evidence = EvidenceBody.Of(relationship.Evidence),
    };
}
