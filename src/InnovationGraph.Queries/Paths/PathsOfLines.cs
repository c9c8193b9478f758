using InnovationGraph.Queries.Successions;

namespace InnovationGraph.Queries.Paths;

/// <summary>The paths between everyone who counts as the source and everyone who counts as the target, in one order.</summary>
internal static class PathsOfLines
{
    private const int MostPairs = 25;

    public static async Task<Outcome<PathAnswer>> FindAsync(
        IGraphTraversal traversal, PathQuery query, SuccessionLine sources, SuccessionLine targets, CancellationToken cancellation)
    {
        var pairs = sources.Members.SelectMany(source => targets.Members.Select(target => (source, target))).ToList();
        if (pairs.Count > MostPairs)
        {
            return new QueryFailure.TooCostly(
                "successions", "succession", "So many stand before and behind these two; name the two that you mean.");
        }

        List<PathResult> paths = [];
        List<PathGraph> graphs = [];
        string? truncated = null;
        var unweighed = 0;
        SortedSet<RecordId> excluded = [];
        foreach (var (source, target) in pairs)
        {
            var outcome = await traversal.FindPathsAsync(query with { Source = source, Target = target }, cancellation);
            if (!outcome.IsAnswered)
            {
                return outcome;
            }

            paths.AddRange(outcome.Answer.Paths);
            graphs.AddRange(outcome.Answer.Graph is { } graph ? [graph] : []);
            truncated ??= outcome.Answer.Truncated;
            unweighed = outcome.Answer.Unweighed;
            excluded.UnionWith(outcome.Answer.ExcludedByAnEnd);
        }

        return new PathAnswer(pairs.Count == 1 ? paths : Choose(paths, query), truncated)
        {
            Graph = graphs.Count == 0 ? null : Unite(graphs),
            Unweighed = unweighed,
            ExcludedByAnEnd = [.. excluded],
        };
    }

    private static PathGraph Unite(List<PathGraph> graphs) => new(
        [.. graphs.SelectMany(graph => graph.Entities).DistinctBy(one => one.Id).OrderBy(one => one.Id)],
        [.. graphs.SelectMany(graph => graph.Relationships).DistinctBy(one => one.Id).OrderBy(one => one.Id)]);

    private static List<PathResult> Choose(List<PathResult> paths, PathQuery query)
    {
        paths.Sort((left, right) => Compare(left, right, query));
        return query.Algorithm switch
        {
            PathAlgorithm.Shortest or PathAlgorithm.Widest => [.. paths.Take(1)],
            PathAlgorithm.AllShortest => [.. paths.TakeWhile(path => CostOf(path, query).Equals(CostOf(paths[0], query)))],
            _ => [.. paths.Take(query.K)],
        };
    }

    /// <summary>By cost (the widest first where it is a width), hops, the degrees between, then the ids along the path.</summary>
    private static int Compare(PathResult left, PathResult right, PathQuery query)
    {
        var byCost = CostOf(left, query).CompareTo(CostOf(right, query));
        if (byCost != 0 || left.Hops != right.Hops)
        {
            return byCost != 0 ? byCost : left.Hops.CompareTo(right.Hops);
        }

        var byDegrees = Degrees(left).CompareTo(Degrees(right));
        return byDegrees != 0 ? byDegrees : left.Entities.Zip(right.Entities, (one, other) => one.Id.CompareTo(other.Id)).FirstOrDefault(order => order != 0);
    }

    /// <summary>What comes first is least. Logarithms are not compared, since equal products of degrees need not have equal sums of them.</summary>
    private static double CostOf(PathResult path, PathQuery query) =>
        query.Algorithm == PathAlgorithm.Widest ? -path.Cost : query.Weight == PathQuery.Specificity ? Degrees(path) : path.Cost;

    private static double Degrees(PathResult path) => path.Entities.Skip(1).SkipLast(1).Aggregate(1.0, (product, entity) => product * entity.Degree);
}
