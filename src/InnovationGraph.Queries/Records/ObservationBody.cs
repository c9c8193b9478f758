using System.Text.Json.Serialization;

namespace InnovationGraph.Queries.Records;

/// <summary>A figure about a subject.</summary>
internal record ObservationBody
{
    /// <summary>The stable id.</summary>
    public required RecordId Id { get; init; }

    /// <summary>The id of the entity it is about.</summary>
    public required RecordId Subject { get; init; }

    /// <summary>An indicator of the ontology.</summary>
    public required string Indicator { get; init; }

    /// <summary>The figure.</summary>
    public required QuantityBody Quantity { get; init; }

    /// <summary>up, down, flat, peak or trough, above all where there is no number; null when not stated.</summary>
    public Trend? Trend { get; init; }

    /// <summary>The time it is about, as far as stated.</summary>
    public required IntervalBody Period { get; init; }

    /// <summary>Whether it certainly or possibly is of the time asked about; left out where none is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Holding? Holds { get; init; }

    /// <summary>actual, target or estimate.</summary>
    public required Nature Nature { get; init; }

    /// <summary>What it is counted over: dimension (market, term, ...) to entity id.</summary>
    public required IReadOnlyDictionary<string, RecordId> Dimensions { get; init; }

    /// <summary>The id of the record whose figure includes this one's; null for none.</summary>
    public RecordId? IncludedIn { get; init; }

    /// <summary>What records share that tell one fact differently; null for none.</summary>
    public RecordId? AccountOf { get; init; }

    /// <summary>How sure it is: the best stance among its evidence.</summary>
    public required Stance Confidence { get; init; }

    /// <summary>Where it is stated.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    public static ObservationBody Of(Observation observation, Holding? holds = null) => new()
    {
        Id = observation.Id,
        Subject = observation.Subject,
        Indicator = observation.Indicator,
        Quantity = QuantityBody.Of(observation.Quantity),
        Trend = observation.Trend,
        Period = IntervalBody.Of(observation.Period),
        Holds = holds,
        Nature = observation.Nature,
        Dimensions = observation.Dimensions,
        IncludedIn = observation.IncludedIn,
        AccountOf = observation.AccountOf,
        Confidence = observation.Confidence,
        Evidence = observation.Evidence,
    };
}
