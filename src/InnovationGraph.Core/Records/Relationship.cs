using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Quantities;

namespace InnovationGraph.Core.Records;

/// <summary>A directed relationship. Several may run between the same two entities, and one may run from an entity to itself.</summary>
public sealed record Relationship : GraphRecord
{
    public required string Type { get; init; }

    public required RecordId Source { get; init; }

    public required RecordId Target { get; init; }

    public Interval Valid { get; init; }

    /// <summary>Dates on which it is stated to have held; they bound nothing.</summary>
    public ValueList<PartialDate> HeldAt { get; init; }

    /// <summary>Whether any date is stated of it.</summary>
    public bool IsDated => Valid.IsDated || HeldAt.Count > 0;

    /// <summary>The support channel; null where the relationship is no support.</summary>
    public string? Channel { get; init; }

    /// <summary>The stage of the innovation chain; null where the source does not say.</summary>
    public string? Stage { get; init; }

    /// <summary>Null where no source gives an amount.</summary>
    public Money? Money { get; init; }

    public ValueMap<PropertyValue> Properties { get; init; } = ValueMap<PropertyValue>.Empty;

    /// <summary>The record whose figure includes this one's.</summary>
    public RecordId? IncludedIn { get; init; }

    /// <summary>The key that records share which tell one fact differently.</summary>
    public RecordId? AccountOf { get; init; }

    public override RecordType RecordType => RecordType.Relationship;
}
