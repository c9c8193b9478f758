using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Quantities;

namespace InnovationGraph.Core.Records;

/// <summary>A figure about a subject that is no relationship, such as a market share.</summary>
public sealed record Observation : GraphRecord
{
    public required RecordId Subject { get; init; }

    public required string Indicator { get; init; }

    public required Quantity Quantity { get; init; }

    public Interval Period { get; init; }

    public Nature Nature { get; init; }

    /// <summary>What the figure is counted over: dimension (market, term, ...) to entity id.</summary>
    public ValueMap<RecordId> Dimensions { get; init; } = ValueMap<RecordId>.Empty;

    /// <summary>Which way the figure goes, above all where the source gives no number; null where it does not say.</summary>
    public Trend? Trend { get; init; }

    /// <summary>The record whose figure includes this one's.</summary>
    public RecordId? IncludedIn { get; init; }

    /// <summary>The key that records share which tell one fact differently.</summary>
    public RecordId? AccountOf { get; init; }

    public override RecordType RecordType => RecordType.Observation;
}

/// <summary>Whether an observation was measured, aimed at or estimated.</summary>
public enum Nature
{
    Actual,
    Target,
    Estimate,
}

/// <summary>Which way a figure goes, or which turn it takes.</summary>
public enum Trend
{
    Up,
    Down,
    Flat,
    Peak,
    Trough,
}
