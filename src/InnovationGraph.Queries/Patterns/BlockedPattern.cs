using System.Globalization;
using InnovationGraph.Queries.Gaps;

namespace InnovationGraph.Queries.Patterns;

/// <summary>Where a pattern without a match goes no further, gone from the entities given, else from its first.</summary>
/// <param name="Step">The step at which nothing goes on, as a pattern writes it; null where nothing may stand for the entity that it begins at.</param>
/// <param name="From">The end of the step that was reached, as a pattern writes it.</param>
/// <param name="Total">How many entities were reached there; 0 where it is the first step, and nothing is given.</param>
/// <param name="Reached">The first of them, by id.</param>
/// <param name="Gaps">What the sources leave open in these of the step's type, or of a channel that relationships of its type have.</param>
/// <param name="Why">That in words.</param>
internal sealed record BlockedPattern(
    string? Step, string From, int Total, IReadOnlyList<EntitySummary> Reached, IReadOnlyList<GapBody> Gaps, string Why)
{
    private const int MostReached = 5;

    /// <summary>Asks for ever more of the pattern until there is no match; the failure where that costs too much.</summary>
    public static async Task<Outcome<BlockedPattern>> FindAsync(PatternQuery query, QueryContext context, CancellationToken cancellation)
    {
        var way = WayOf(query);
        var first = way[0].From;
        var reached = await AskAsync(steps: 0);
        for (var steps = 0; reached.IsAnswered; steps++)
        {
            if (reached.Answer.Total == 0)
            {
                return new BlockedPattern(null, query.Pattern.Nodes[first].ToString(), 0, [], [], await TellFirstAsync());
            }

            var next = steps + 1 < way.Count ? await AskAsync(steps + 1) : default;
            if (steps + 1 == way.Count || next.Answer?.Total == 0)
            {
                var at = steps == 0 && query.Given.Count == 0 ? new(0, [], null) : reached.Answer;
                return await TellAsync(way[steps], at, await FindHindranceAsync(steps + 1));
            }

            reached = next;
        }

        return reached.Failure;

        // The matches of the first steps of the way, by the entity that the next one goes on from.
        Task<Outcome<PatternAnswer>> AskAsync(int steps) => context.Traversal.FindPatternsAsync(
            PartOf(query, way.Take(steps).Select(one => one.Step), way[steps].From) with { Skip = 0, Take = MostReached }, cancellation);

        // What keeps the first steps from going on, where it is no lack of relationships.
        async Task<string?> FindHindranceAsync(int steps)
        {
            GraphFilter free = new() { Revision = query.Filter.Revision, AllTransit = query.Filter.AllTransit };
            var part = PartOf(query, way.Take(steps).Select(one => one.Step), way[steps - 1].From) with { TimeCoherent = false, Skip = 0, Take = 1 };
            return await HasMatchAsync(part with { Filter = free }) ? "without the filters it would"
                : await HasMatchAsync(part with { Filter = free with { AllTransit = true } }) ? "with transit=all it would, through what the ontology keeps out of paths"
                : null;
        }

        async Task<bool> HasMatchAsync(PatternQuery part) =>
            (await context.Traversal.FindPatternsAsync(part, cancellation)).Answer is { Total: > 0 };

        async Task<string> TellFirstAsync()
        {
            var given = await context.SummariseAsync(query.Given.Where(one => one.Node == first).Select(one => one.Entity), cancellation);
            var node = query.Pattern.Nodes[first];
            return given.Answer is { Summaries.Count: > 0 } some
                ? string.Join(' ', some.Summaries.Values.OrderBy(one => one.Id).Select(one => $"{one.Name} is of the kind {one.Kind}, which is no {node.Kind}."))
                : $"Nothing fits {node}.";
        }

        async Task<Outcome<BlockedPattern>> TellAsync((PatternStep Step, int From) blocked, PatternAnswer at, string? hindrance)
        {
            var gaps = await GapIndex.GetAsync(context, cancellation);
            var type = blocked.Step.Type;
            var channels = await context.ComputeOnceAsync(
                $"channels of {type}", type is null ? [] : [type], links => links.Select(link => link.Relationship.Channel).OfType<string>().ToHashSet(), cancellation);
            if ((gaps.Failure ?? channels.Failure) is { } failure)
            {
                return failure;
            }

            var entities = at.Items.Select(item => item.Selected[0]).ToList();
            var open = entities.SelectMany(entity => gaps.Answer!.BySubject[entity.Id])
                .Where(gap => type is null || gap.About == type || channels.Answer!.Contains(gap.About)).Select(GapBody.Of).ToList();
            var step = query.Pattern.Write(blocked.Step);
            return new BlockedPattern(
                step,
                query.Pattern.Nodes[blocked.From].ToString(),
                at.Total,
                entities,
                open,
                $"{Starting(at)} by {step}"
                + (hindrance is not null ? $"; {hindrance}." : open.Count > 0 ? $": {string.Join(' ', open.Select(gap => gap.Note))}" : "."));
        }
    }

    private static string Starting(PatternAnswer at)
    {
        if (at.Total == 0)
        {
            return "Nothing goes on, from any entity,";
        }

        var others = at.Total - at.Items.Count;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"From {string.Join(", ", at.Items.Select(item => item.Selected[0].Name))}{(others > 0 ? $" and {others} others" : "")} nothing goes on");
    }

    /// <summary>The steps in the order to go them, each with the end it is gone from: from an entity given, else from the first, on and on.</summary>
    private static List<(PatternStep Step, int From)> WayOf(PatternQuery query)
    {
        var steps = query.Pattern.Steps.ToList();
        List<(PatternStep Step, int From)> way = [];
        HashSet<int> reached = [query.Given.Count > 0 ? query.Given[0].Node : steps[0].Left];
        while (steps.Count > 0)
        {
            var step = steps.First(one => reached.Contains(one.Left) || reached.Contains(one.Right));
            way.Add((step, reached.Contains(step.Left) ? step.Left : step.Right));
            reached.UnionWith([step.Left, step.Right]);
            steps.Remove(step);
        }

        return way;
    }

    /// <summary>The same question of some steps alone, answered with each entity at one of their ends.</summary>
    private static PatternQuery PartOf(PatternQuery query, IEnumerable<PatternStep> steps, int asked)
    {
        var some = steps.ToList();
        var nodes = some.SelectMany(step => new[] { step.Left, step.Right }).Append(asked).Distinct().Order().ToList();
        return query with
        {
            Pattern = new(
                nodes.Select(node => query.Pattern.Nodes[node]).ToValueList(),
                some.Select(step => step with { Left = nodes.IndexOf(step.Left), Right = nodes.IndexOf(step.Right) }).ToValueList()),
            Given = query.Given.Where(one => nodes.Contains(one.Node)).Select(one => one with { Node = nodes.IndexOf(one.Node) }).ToValueList(),
            Select = [nodes.IndexOf(asked)],
            Distinct = true,
        };
    }
}
