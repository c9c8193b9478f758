namespace InnovationGraph.Queries.Statistics;

/// <summary>What the graph holds. Every map is from an id to a count, the most frequent first.</summary>
internal sealed record StatisticsBody
{
    /// <summary>The revision answered from.</summary>
    public required long Revision { get; init; }

    /// <summary>Records of each of the five kinds.</summary>
    public required IReadOnlyDictionary<string, int> Records { get; init; }

    /// <summary>Entities by kind.</summary>
    public required IReadOnlyDictionary<string, int> Kinds { get; init; }

    /// <summary>Relationships by type.</summary>
    public required IReadOnlyDictionary<string, int> Types { get; init; }

    /// <summary>Relationships by support channel.</summary>
    public required IReadOnlyDictionary<string, int> Channels { get; init; }

    /// <summary>Entities by the place that they are located in or govern, without the places around it.</summary>
    public required IReadOnlyDictionary<string, int> Places { get; init; }

    /// <summary>Observations by indicator.</summary>
    public required IReadOnlyDictionary<string, int> Indicators { get; init; }

    /// <summary>Records by source that gives evidence for them; one record may count under several.</summary>
    public required IReadOnlyDictionary<string, int> Sources { get; init; }

    /// <summary>Entities, relationships, observations and gaps by confidence, the best stance of their evidence; hedged: no source says it outright.</summary>
    public required IReadOnlyDictionary<string, int> Confidence { get; init; }

    /// <summary>Entities of which a date is stated.</summary>
    public required int DatedEntities { get; init; }

    /// <summary>Relationships of which a date is stated.</summary>
    public required int DatedRelationships { get; init; }

    /// <summary>Observations of which a date is stated.</summary>
    public required int DatedObservations { get; init; }

    /// <summary>Relationships with an amount of money.</summary>
    public required int RelationshipsWithMoney { get; init; }

    /// <summary>How many relationships entities have.</summary>
    public required DegreeStatisticsBody Degrees { get; init; }

    /// <summary>The parts of the graph between which no relationship runs.</summary>
    public required ComponentStatisticsBody Components { get; init; }
}
