using static System.FormattableString;

namespace InnovationGraph.Queries.Paths;

/// <summary>Why there is no path, and what there is instead.</summary>
/// <param name="Why">What stands in the way.</param>
/// <param name="Association">The shortest connection of any kind, where influences were followed; null for none.</param>
/// <param name="Cut">What the bound on hops keeps out; null for nothing.</param>
internal sealed record MissingPath(IReadOnlyList<string> Why, PathResult? Association, HopCut? Cut)
{
    public static async Task<MissingPath> FindAsync(PathFinder finder, PathQuery query, QueryContext context, CancellationToken cancellation)
    {
        var shortest = query with { Algorithm = PathAlgorithm.Shortest, Weight = null };
        List<string> why = [];
        if (query.Weight is not null && await FirstAsync(shortest) is { } unweighed)
        {
            return new([Invariant($"There is one of {Hops(unweighed)}, but a step of it has no '{query.Weight}'.")], null, null);
        }

        var longest = shortest with { MaxHops = null };
        if (query.MaxHops is not null && await ShortestAsync(longest) is { } longer)
        {
            return new([Invariant($"There is none of at most {query.MaxHops} hops; the shortest has {longer.Hops}.")], null, new(longer.Hops));
        }

        // Where the search was given up, there may be one of more hops.
        var cut = query.MaxHops is not null && why.Count > 0 ? new HopCut(null) : null;

        GraphFilter unfiltered = new() { Revision = query.Filter.Revision };
        var isFiltered = query.Filter != unfiltered || query.Via.Count > 0 || query.TimeCoherent;
        if (isFiltered && await FirstAsync(longest with { Filter = unfiltered, Via = default, TimeCoherent = false }) is { } free)
        {
            why.Add(Invariant($"The filters keep it out: without them there is one of {Hops(free)}, {Route(free)}."));
        }
        else if (query.Direction != PathDirection.Either && await FirstAsync(longest with { Direction = PathDirection.Either }) is { } turned)
        {
            why.Add(Invariant($"None runs that way; with direction=either there is one of {Hops(turned)}, {Route(turned)}."));
        }
        else
        {
            if (query.Follow.Count > 0)
            {
                why.AddRange(await FindEndsAsync(query, context, cancellation));
            }

            if (!query.Filter.AllTransit && await FirstAsync(longest with { Filter = query.Filter with { AllTransit = true } }) is { } hidden)
            {
                why.Add(Invariant($"Only through what the ontology keeps out of paths, which transit=all lets in, there is one of {Hops(hidden)}, {Route(hidden)}."));
            }
            else if (query.Follow.Count == 0)
            {
                why.Add("Nothing connects the two.");
            }
        }

        var association = query.Follow.Count == 0 ? null : await FirstAsync(longest with { Follow = [], Direction = PathDirection.Either });
        return new(why, association, cut);

        // Forward and backward are looked for apart: the one that comes first need not be the shorter.
        async Task<PathResult?> ShortestAsync(PathQuery asked)
        {
            List<PathResult> found = [];
            foreach (var direction in asked.Follow.Count == 0 ? [asked.Direction] : ReadingsOf(asked))
            {
                found.AddRange(await FirstAsync(asked with { Direction = direction }) is { } path ? [path] : []);
            }

            return found.MinBy(path => path.Hops);
        }

        async Task<PathResult?> FirstAsync(PathQuery asked)
        {
            var found = await finder.FindAsync(asked, cancellation);
            if (!found.IsAnswered)
            {
                why.Add($"Whether there is another was not searched to the end: {FailureText.Of(found.Failure)}");
            }

            return found.Answer?.Paths.Paths is [var first, ..] ? first : null;
        }
    }

    /// <summary>Which of the two no influence leaves or reaches; where it is neither, that no influence leads from one to the other.</summary>
    private static async Task<IReadOnlyList<string>> FindEndsAsync(PathQuery query, QueryContext context, CancellationToken cancellation)
    {
        var ways = context.Ontology.Ontology.RelationshipTypes
            .Where(type => query.Filter.Types.Count == 0 || query.Filter.Types.Contains(type.Id))
            .Select(type => (type.Id, Ways: (query with { Direction = PathDirection.Forward }).StepsOf(type)))
            .ToList();
        ValueList<string> along = Listed(ways.Where(type => type.Ways.Along)), against = Listed(ways.Where(type => type.Ways.Against));
        List<string> why = [];
        foreach (var direction in ReadingsOf(query))
        {
            var (first, last) = direction == PathDirection.Forward ? (query.Source, query.Target) : (query.Target, query.Source);
            var isLeft = await HasAsync(first, along, Direction.Out) || await HasAsync(first, against, Direction.In);
            var isReached = await HasAsync(last, along, Direction.In) || await HasAsync(last, against, Direction.Out);
            why.Add((isLeft, isReached) switch
            {
                (false, _) => $"No influence of those followed leaves {first}.",
                (_, false) => $"No influence of those followed reaches {last}.",
                _ => Invariant($"No influence of those followed leads from {first} to {last}."),
            });
        }

        return why;

        static ValueList<string> Listed(IEnumerable<(string Id, (bool Along, bool Against) Ways)> types) =>
            types.Select(type => type.Id).Order(StringComparer.Ordinal).ToValueList();

        // Where it cannot be told, there may be one.
        async Task<bool> HasAsync(RecordId entity, ValueList<string> types, Direction direction)
        {
            if (types.Count == 0)
            {
                return false;
            }

            var links = await context.Traversal.FindRelationshipsAsync(
                new(query.Filter with { Types = types, Among = default, Avoid = default, Tags = default }, 0, 1) { Entity = entity, Direction = direction }, cancellation);
            return !links.IsAnswered || links.Answer.Total > 0;
        }
    }

    /// <summary>The ways in which influence is followed.</summary>
    private static PathDirection[] ReadingsOf(PathQuery query) =>
        query.Direction == PathDirection.Either ? [PathDirection.Forward, PathDirection.Backward] : [query.Direction];

    private static string Route(PathResult path) => string.Join(" - ", path.Entities.Select(entity => entity.Id));

    private static string Hops(PathResult path) => Invariant($"{path.Hops} {(path.Hops == 1 ? "hop" : "hops")}");
}
