namespace InnovationGraph.Queries.Statistics;

internal sealed class GetStatistics : Query<GetStatisticsParameters, StatisticsBody>
{
    public override string Route => "/statistics";

    public override string Tag => Tags.Evidence;

    public override string Summary => "What the graph holds, counted";

    public override bool IsHeavy => true;

    public override string Description =>
        "Counts by kind, type, channel, place, indicator and document; degrees and unconnected parts; what is dated, has an "
        + "amount, or rests on one document, on a hedge or on general knowledge. Counted once for each revision.";

    protected override Task<Outcome<StatisticsBody>> AnswerAsync(
        GetStatisticsParameters parameters, QueryContext context, CancellationToken cancellation) =>
        context.View.ComputeOnceAsync(nameof(GetStatistics), () => StatisticsCounter.CountAsync(context), cancellation);
}

internal sealed record GetStatisticsParameters
{
    public AtRevision At { get; init; } = new();
}

/// <summary>What the graph holds. Maps of counts have the most frequent first.</summary>
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

    /// <summary>Entities by the place that they are in, are a part of or govern, without the places around it.</summary>
    public required IReadOnlyDictionary<string, int> Places { get; init; }

    /// <summary>Observations by indicator.</summary>
    public required IReadOnlyDictionary<string, int> Indicators { get; init; }

    /// <summary>Records by document, or source behind it, that gives evidence for them; one record may count under several.</summary>
    public required IReadOnlyDictionary<string, int> Documents { get; init; }

    /// <summary>Entities, relationships, observations and gaps by confidence; hedged: the weakest part is.</summary>
    public required IReadOnlyDictionary<string, int> Confidence { get; init; }

    /// <summary>What relationships and observations rest on.</summary>
    public required IReadOnlyDictionary<string, GroundsBody> Grounds { get; init; }

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

/// <summary>What records of a sort rest on. One may count under several.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="OneDocument">Of which one document alone tells, general knowledge left aside; /sources/{id} lists them.</param>
/// <param name="Hedged">Whose weakest part is hedged; as confidence=hedged lists them.</param>
/// <param name="GeneralKnowledge">Of which no document tells.</param>
/// <param name="Undated">Of which no date is stated.</param>
internal sealed record GroundsBody(int Total, int OneDocument, int Hedged, int GeneralKnowledge, int Undated);

/// <summary>How many relationships entities have: parallel ones each, a self-loop twice.</summary>
/// <param name="Minimum">The least.</param>
/// <param name="Median">The middle one; for an even number of entities halfway between the middle two.</param>
/// <param name="Maximum">The most.</param>
/// <param name="Top">The ten entities with the most, then by id.</param>
internal sealed record DegreeStatisticsBody(int Minimum, double Median, int Maximum, IReadOnlyList<EntitySummary> Top);

/// <summary>The parts of the graph between which no relationship runs, either way.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Largest">How many entities the largest has.</param>
/// <param name="Single">How many consist of one entity.</param>
internal sealed record ComponentStatisticsBody(int Count, int Largest, int Single);
