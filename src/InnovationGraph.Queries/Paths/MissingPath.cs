using System.Globalization;

namespace InnovationGraph.Queries.Paths;

/// <summary>Why there is no path, and what there is instead.</summary>
/// <param name="Why">What stands in the way.</param>
/// <param name="Association">The shortest connection of any kind, where influences were followed; null for none.</param>
/// <param name="Needs">How many hops the shortest path has that the bound keeps out; null for none.</param>
internal sealed record MissingPath(IReadOnlyList<string> Why, PathResult? Association, int? Needs)
{
    /// <summary>So many hops are the most that a question may have.</summary>
    private const int MostHops = 8;

    public static async Task<MissingPath> FindAsync(PathFinder finder, PathQuery query, QueryContext context, CancellationToken cancellation)
    {
        var shortest = query with { Algorithm = PathAlgorithm.Shortest, Weight = null };
        var longer = query.MaxHops < MostHops ? await FirstAsync(shortest with { MaxHops = MostHops }) : null;
        GraphFilter unfiltered = new() { Revision = query.Filter.Revision };
        var isFiltered = query.Filter != unfiltered || query.Via.Count > 0 || query.Avoid.Count > 0 || query.TimeCoherent;
        var free = longer is null && isFiltered
            ? await FirstAsync(new(unfiltered, query.Source, query.Target) { Direction = query.Direction, Follow = query.Follow, MaxHops = MostHops })
            : null;
        var association = query.Follow.Count == 0
            ? null
            : await FirstAsync(shortest with { Follow = [], Direction = PathDirection.Either });
        List<string> why = [];
        if (longer is not null)
        {
            why.Add(string.Create(CultureInfo.InvariantCulture, $"There is none of at most {query.MaxHops} hops; the shortest has {longer.Hops}."));
        }

        if (free is not null)
        {
            why.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"The filters keep it out: without them there is one of {free.Hops} {(free.Hops == 1 ? "hop" : "hops")}, {string.Join(" - ", free.Entities.Select(entity => entity.Id))}."));
        }

        if (query.Follow.Count > 0 && longer is null && free is null)
        {
            why.AddRange(await FindEndsAsync(query, context, cancellation));
        }

        return new(why, association, longer?.Hops);

        async Task<PathResult?> FirstAsync(PathQuery asked)
        {
            var found = await finder.FindAsync(asked, cancellation);
            return found.IsAnswered && found.Answer.Paths.Paths is [var first, ..] ? first : null;
        }
    }

    /// <summary>Which of the two no influence leaves or reaches; where it is neither, that no influence leads from one to the other.</summary>
    private static async Task<IReadOnlyList<string>> FindEndsAsync(PathQuery query, QueryContext context, CancellationToken cancellation)
    {
        var followed = context.Ontology.Ontology.RelationshipTypes.Where(type => query.StepsOf(type) != (false, false)).ToList();
        List<string> why = [];
        foreach (var direction in query.Direction == PathDirection.Either ? [PathDirection.Forward, PathDirection.Backward] : new[] { query.Direction })
        {
            var (first, last) = direction == PathDirection.Forward ? (query.Source, query.Target) : (query.Target, query.Source);
            if (!await HasAsync(first, leaves: true))
            {
                why.Add($"No influence of those followed leaves {first}.");
            }
            else if (!await HasAsync(last, leaves: false))
            {
                why.Add($"No influence of those followed reaches {last}.");
            }
            else
            {
                why.Add($"No influence of those followed leads from {first} to {last}.");
            }
        }

        return why;

        async Task<bool> HasAsync(RecordId entity, bool leaves)
        {
            var types = followed.Select(type => type.Id).Order(StringComparer.Ordinal).ToValueList();
            var links = await context.Traversal.FindRelationshipsAsync(
                new(query.Filter with { Types = types, Kinds = default, Tags = default }, 0, int.MaxValue) { Entity = entity }, cancellation);
            return links.IsAnswered && links.Answer.Items.Select(link => link.Relationship).Any(one =>
            {
                var (along, against) = (query with { Direction = PathDirection.Forward }).StepsOf(context.Ontology.RelationshipTypes[one.Type]);
                var isSource = one.Source == entity;
                return leaves == isSource ? along : against;
            });
        }
    }
}
