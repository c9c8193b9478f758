using InnovationGraph.Api.Records;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Api.Entities;

/// <summary>A figure about a subject.</summary>
internal sealed record ObservationBody
{
    /// <summary>The stable id.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the entity it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>An indicator of the ontology.</summary>
    public required string Indicator { get; init; }

    /// <summary>The figure.</summary>
    public required QuantityBody Quantity { get; init; }

    /// <summary>The time it is about, as far as stated.</summary>
    public required IntervalBody Period { get; init; }

    /// <summary>actual, target or estimate.</summary>
    public required string Nature { get; init; }

    /// <summary>What it is counted over: dimension (market, term, ...) to entity id.</summary>
    public required IReadOnlyDictionary<string, string> Dimensions { get; init; }

    /// <summary>The id of the record whose figure includes this one's; null for none.</summary>
    public string? IncludedIn { get; init; }

    /// <summary>What records share that tell one fact differently; null for none.</summary>
    public string? AccountOf { get; init; }

    /// <summary>The best stance among the evidence.</summary>
    public required string Confidence { get; init; }

    /// <summary>Where it is stated.</summary>
    public required IReadOnlyList<EvidenceBody> Evidence { get; init; }

    public static ObservationBody Of(Observation observation) => new()
    {
        Id = observation.Id.ToString(),
        Subject = observation.Subject.ToString(),
        Indicator = observation.Indicator,
        Quantity = QuantityBody.Of(observation.Quantity),
        Period = IntervalBody.Of(observation.Period),
        Nature = EnumNames.Of(observation.Nature),
        Dimensions = observation.Dimensions.ToDictionary(dimension => dimension.Key, dimension => dimension.Value.ToString()),
        IncludedIn = observation.IncludedIn?.ToString(),
        AccountOf = observation.AccountOf?.ToString(),
        Confidence = EnumNames.Of(observation.Confidence),
        Evidence = EvidenceBody.Of(observation.Evidence),
    };
}
