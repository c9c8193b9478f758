using InnovationGraph.Api.Reading;
using InnovationGraph.Api.Successions;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Api.Paths;

/// <summary>
/// Finds the paths of a question; where it follows successions, those between everyone who counts as its source and everyone who
/// counts as its target, in one order.
/// </summary>
internal static class PathReader
{
    private const int MostPairs = 25;

    /// <returns>The paths, and notes on whom the question took as one.</returns>
    public static async Task<(Outcome<PathAnswer> Outcome, IReadOnlyList<string> Notes)> FindAsync(
        ReadRequest request, PathQuery query, CancellationToken cancellation)
    {
        var successions = request.Service<SuccessionIndex>();
        var sources = await successions.FindAsync(request, query.Source, cancellation);
        var targets = await successions.FindAsync(request, query.Target, cancellation);
        var pairs = sources.Members.SelectMany(source => targets.Members.Select(target => (source, target))).ToList();
        if (pairs.Count > MostPairs)
        {
            return (new QueryFailure.TooCostly("successions", "succession", "So many stand before and behind these two; name the two that you mean."), []);
        }

        List<PathResult> paths = [];
        string? truncated = null;
        foreach (var (source, target) in pairs)
        {
            var outcome = await request.Service<IGraphTraversal>().FindPathsAsync(query with { Source = source, Target = target }, cancellation);
            if (!outcome.IsAnswered)
            {
                return (outcome, []);
            }

            paths.AddRange(outcome.Answer.Paths);
            truncated ??= outcome.Answer.Truncated;
        }

        var chosen = pairs.Count == 1 ? paths : Choose(paths, query);
        return (new PathAnswer(chosen, truncated), [.. new[] { sources.Note, targets.Note }.OfType<string>()]);
    }

    private static List<PathResult> Choose(List<PathResult> paths, PathQuery query)
    {
        var isWidest = query.Algorithm == PathAlgorithm.Widest;
        paths.Sort((left, right) => Compare(left, right, isWidest));
        return query.Algorithm switch
        {
            PathAlgorithm.Shortest or PathAlgorithm.Widest => [.. paths.Take(1)],
            PathAlgorithm.AllShortest => [.. paths.TakeWhile(path => path.Cost.Equals(paths[0].Cost))],
            _ => [.. paths.Take(query.K)],
        };
    }

    /// <summary>By cost (the widest first where it is a width), hops, then the ids along the path.</summary>
    private static int Compare(PathResult left, PathResult right, bool isWidest)
    {
        var byCost = isWidest ? right.Cost.CompareTo(left.Cost) : left.Cost.CompareTo(right.Cost);
        if (byCost != 0 || left.Hops != right.Hops)
        {
            return byCost != 0 ? byCost : left.Hops.CompareTo(right.Hops);
        }

        return left.Entities.Zip(right.Entities, (one, other) => one.Id.CompareTo(other.Id)).FirstOrDefault(order => order != 0);
    }
}
