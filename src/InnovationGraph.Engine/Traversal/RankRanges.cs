using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Algorithms;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Traversal;

/// <summary>
/// Between which ranks entities are in other runs, over a graph without some of its relationships. The runs are shared among the
/// processors; each starts from the one graph that all have, and none is remembered.
/// </summary>
internal sealed class RankRanges(
    Snapshot snapshot, IAlgorithm algorithm, CompactGraph graph, Arguments arguments, AskedNodes asked, QueryBudget budget, CancellationToken cancellation)
{
    /// <summary>The flags of the relationships that each run leaves out.</summary>
    public IReadOnlyList<Func<bool[]>> RunsOf(AlgorithmQuery query)
    {
        if (query.Ranges is { Samples: { } samples } sampled)
        {
            return [.. Enumerable.Range(0, samples).Select(sample => (Func<bool[]>)(() => sampled.LeftOutOf(sample, graph.Relationships.Length)))];
        }

        return [.. snapshot.Documents.Select(document => (Func<bool[]>)(() => WithoutEvidenceOf(document, query.Filter)))];
    }

    /// <summary>The ranges of some of the nodes listed, in their order; or why there are none.</summary>
    public Outcome<IReadOnlyList<RankRange?>> Find(AlgorithmQuery query, IReadOnlyList<Func<bool[]>> runs, IReadOnlyList<int> listed, IReadOnlyList<int> shown)
    {
        var ranks = shown.Select(_ => new int[runs.Count]).ToArray();
        QueryFailure? failure = null;
        ParallelOptions options = new() { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, runs.Count, options, budget.Share, Run, _ => { });
        return failure is not null ? failure : (Outcome<IReadOnlyList<RankRange?>>)Array.ConvertAll(ranks, query.Ranges!.RangeOf);

        QueryBudget Run(int run, ParallelLoopState state, QueryBudget left)
        {
            switch (algorithm.Run(graph.Without(runs[run]()), arguments, asked, left))
            {
                case AlgorithmResult.Scores scores:
                    Place(scores.Values, run);
                    break;
                case AlgorithmResult.NotDefined:
                    Place(new double[graph.Count], run);
                    break;
                case AlgorithmResult.NotConverged:
                    failure = new QueryFailure.Unfit(
                        Parameters.MaxIterationsName, $"{algorithm.Descriptor.Title} did not settle in a run of the ranges: allow more, or a greater tolerance.");
                    state.Stop();
                    break;
                default:
                    failure = new QueryFailure.TooCostly(
                        left.Spent!, ParameterNames.Ranges, "Ask for fewer samples, for fewer types or kinds, or for a measure that costs less, such as degree.");
                    state.Stop();
                    break;
            }

            return left;
        }

        void Place(double[] scores, int run)
        {
            var rounded = listed.Select(node => Scores.Round(scores[node])).OrderDescending().ToList();
            for (var i = 0; i < shown.Count; i++)
            {
                ranks[i][run] = Ranking.RankOf(Scores.Round(scores[shown[i]]), rounded) ?? listed.Count;
            }
        }
    }

    private bool[] WithoutEvidenceOf(RecordId document, GraphFilter filter)
    {
        var rest = filter with { ExcludeDocuments = filter.ExcludeDocuments.Append(document).Distinct().Order().ToValueList() };
        var citations = snapshot.Relationships.Citations;
        var admitted = citations.Mark(rest, snapshot.Publishers);
        return Array.ConvertAll(graph.Relationships, relationship => !admitted[citations[relationship]]);
    }
}
