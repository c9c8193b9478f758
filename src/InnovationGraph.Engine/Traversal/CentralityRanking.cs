using System.Globalization;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Algorithms;
using InnovationGraph.Engine.Filters;
using InnovationGraph.Engine.Paths;
using InnovationGraph.Engine.Snapshots;

namespace InnovationGraph.Engine.Traversal;

/// <summary>
/// Ranks entities by a measure over what the filter leaves. Scores are rounded to twelve significant digits, so that nodes of equal
/// standing tie whatever the order of summation was.
/// </summary>
internal sealed class CentralityRanking(RecordReader records, CentralityQuery query, QueryBudget budget)
{
    private readonly Snapshot _snapshot = records.Snapshot;

    public async Task<Outcome<CentralityAnswer>> RankAsync()
    {
        if (AlgorithmCatalog.Measures.FirstOrDefault(one => one.Descriptor.Id == query.Measure) is not { } measure)
        {
            var known = string.Join(", ", AlgorithmCatalog.Descriptors.Select(one => one.Id));
            return new QueryFailure.Unfit("measure", $"There is no measure '{query.Measure}'; there are {known}.");
        }

        SortedSet<int> seeds = [];
        if ((Arguments.Bind(measure.Descriptor, query.Arguments, out var arguments)
            ?? records.Resolve("seed", query.Seeds, out seeds)) is { } failure)
        {
            return failure;
        }

        var graph = _snapshot.CompactGraphs.GetOrBuild(query.Filter, () => CompactGraph.Build(_snapshot, query.Filter));
        List<int> seedNodes = [.. seeds.Select(seed => Array.BinarySearch(graph.Entities, seed)).Where(node => node >= 0)];
        if (UnfitSeeds(measure.Descriptor, seedNodes.Count) is { } unfit)
        {
            return unfit;
        }

        if (measure.Score(graph, arguments, seedNodes, budget) is not { } scores)
        {
            return budget.Spent is { } spent
                ? new QueryFailure.TooCostly(spent, "type", TooGreat(measure.Descriptor, graph))
                : new QueryFailure.Unfit(
                    Parameters.MaxIterationsName,
                    $"{measure.Descriptor.Title} did not settle in so many iterations: allow more, or a greater tolerance.");
        }

        var ranked = Rank(graph, scores);
        await records.FetchSummariesAsync(ranked.Select(one => one.Entity));
        return new CentralityAnswer(
            measure.Descriptor,
            arguments.Values,
            [.. ranked.Select(one => new RankedEntity(one.Rank, one.Score, records.Summary(one.Entity)))],
            Undated.Notes(query.Filter, graph.Undated));
    }

    private static string TooGreat(AlgorithmDescriptor measure, CompactGraph graph) => string.Create(
        CultureInfo.InvariantCulture,
        $"The filter leaves {graph.Count} entities and {graph.Outgoing.Total} relationships, too many for {measure.Title}: name fewer types, kinds or tags, or take a measure that costs less, such as degree.");

    private QueryFailure.Unfit? UnfitSeeds(AlgorithmDescriptor measure, int admitted) => (query.Seeds.Count, measure.TakesSeeds, admitted) switch
    {
        (0, _, _) => null,
        (_, false, _) => new("seed", $"{measure.Title} takes no seeds."),
        (_, _, 0) => new("seed", "None of the seeds is among the entities that the filter leaves."),
        _ => null,
    };

    private List<(int Rank, double Score, int Entity)> Rank(CompactGraph graph, double[] scores)
    {
        var isListed = EntityFilter.MarkKinds(_snapshot, query.RankKinds);
        var listed = Enumerable.Range(0, graph.Count)
            .Where(node => isListed[_snapshot.Entities.Kind[graph.Entities[node]]])
            .Select(node => (Score: Round(scores[node]), Entity: graph.Entities[node]))
            .OrderByDescending(one => one.Score)
            .ThenBy(one => one.Entity)
            .Take(query.Take);
        List<(int Rank, double Score, int Entity)> ranked = [];
        foreach (var (score, entity) in listed)
        {
            var rank = ranked.Count > 0 && ranked[^1].Score.Equals(score) ? ranked[^1].Rank : ranked.Count + 1;
            ranked.Add((rank, score, entity));
        }

        return ranked;
    }

    private static double Round(double score) =>
        double.Parse(score.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
