using InnovationGraph.Queries.Successions;

namespace InnovationGraph.Queries.Paths;

/// <summary>Finds the paths between two lines of succession, along what is followed one way, else the other.</summary>
internal sealed class PathFinder(IGraphTraversal traversal, SuccessionLine sources, SuccessionLine targets)
{
    public async Task<Outcome<ReadPaths>> FindAsync(PathQuery query, CancellationToken cancellation)
    {
        if (query.Follow.Count == 0 || query.Direction != PathDirection.Either)
        {
            return await FindAsync(query, query.Direction, cancellation);
        }

        var forward = await FindAsync(query, PathDirection.Forward, cancellation);
        if (!forward.IsAnswered || !forward.Answer.Paths.IsEmpty)
        {
            return forward;
        }

        return await FindAsync(query, PathDirection.Backward, cancellation);
    }

    private async Task<Outcome<ReadPaths>> FindAsync(PathQuery query, PathDirection direction, CancellationToken cancellation)
    {
        var found = await PathsOfLines.FindAsync(traversal, query with { Direction = direction }, sources, targets, cancellation);
        return found.IsAnswered ? new ReadPaths(found.Answer, direction) : found.Failure;
    }
}

/// <summary>Paths, and which way what is followed runs along them.</summary>
internal sealed record ReadPaths(PathAnswer Paths, PathDirection Reading);
