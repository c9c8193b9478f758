namespace InnovationGraph.Queries.Centrality;

/// <summary>How a ranking is asked how firm its ranks are.</summary>
internal sealed record RangeParameters : IParameterGroup
{
    private const int UsualSamples = 200;
    private const decimal UsualDrop = 0.1m;

    [Parameter(
        "How firm each rank is. document: the best and the worst rank when the evidence of one document after another is left out; resample: "
        + "the 5th to 95th percentile of the rank in samples that leave out relationships at random.")]
    public RankRanges Ranges { get; init; }

    [Parameter("How many samples ranges=resample takes.", Minimum = 10, Maximum = 1000)]
    public int Samples { get; init; } = UsualSamples;

    [Parameter("With what probability a sample leaves out each relationship.", Minimum = 0.01, Maximum = 0.5)]
    public decimal Drop { get; init; } = UsualDrop;

    [Parameter("Draws other samples.", Minimum = 0, Maximum = int.MaxValue)]
    public int RandomSeed { get; init; }

    public static QueryFailure? Refuse(RangeParameters parameters)
    {
        if (parameters.Ranges == RankRanges.Resample)
        {
            return null;
        }

        var given = parameters.Samples != UsualSamples ? "samples" : parameters.Drop != UsualDrop ? "drop" : parameters.RandomSeed != 0 ? "randomSeed" : null;
        return given is null ? null : new QueryFailure.BadParameters(given, "has a meaning with ranges=resample alone");
    }

    /// <summary>The other runs; null where no ranges are asked for.</summary>
    public RankRuns? ToRuns() => Ranges switch
    {
        RankRanges.None => null,
        RankRanges.Document => new(),
        _ => new(Samples, (double)Drop, RandomSeed),
    };
}

/// <summary>What tells how firm a rank is.</summary>
internal enum RankRanges
{
    None,
    Document,
    Resample,
}
