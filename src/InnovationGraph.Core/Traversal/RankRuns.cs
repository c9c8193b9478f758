using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Traversal;

/// <summary>The other runs of a ranking that tell how firm it is: one for each sample, or without samples one for each document.</summary>
/// <param name="Samples">How many samples; null: a run without the evidence of each document that has a text of its own.</param>
/// <param name="Drop">With what probability a sample leaves out a relationship.</param>
/// <param name="Seed">Draws other samples.</param>
public sealed record RankRuns(int? Samples = null, double Drop = 0, int Seed = 0)
{
    /// <summary>
    /// Which relationships a sample leaves out: a flag for each of those in the graph, by the ids of their sources, of their targets and
    /// their own. The same wherever it is drawn.
    /// </summary>
    public bool[] LeftOutOf(int sample, int relationships)
    {
        var leftOut = new bool[relationships];
        RandomNumbers random = new(Seed, sample);
        for (var i = 0; i < leftOut.Length; i++)
        {
            leftOut[i] = random.NextFraction() < Drop;
        }

        return leftOut;
    }

    /// <summary>The best and worst of the ranks of all runs; of samples the 5th and 95th percentile, by the nearest rank. Null without runs.</summary>
    public RankRange? RangeOf(IEnumerable<int> ranks)
    {
        List<int> sorted = [.. ranks.Order()];
        return (sorted.Count, Samples) switch
        {
            (0, _) => null,
            (_, null) => new(sorted[0], sorted[^1]),
            var (count, _) => new(sorted[((count + 19) / 20) - 1], sorted[((19 * count) + 19) / 20 - 1]),
        };
    }
}
