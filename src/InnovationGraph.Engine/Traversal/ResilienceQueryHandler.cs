using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Algorithms;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Traversal;

/// <summary>
/// Compares the graph with the same one without the entities taken away: the components of both, who reaches whom in both by a
/// breadth-first search from each source, and what would cut the rest.
/// </summary>
internal sealed class ResilienceQueryHandler(
    SnapshotRecords records, ResilienceQuery query, QueryBudget budget, Memo<GraphShape, CompactGraph> graphs, CancellationToken cancellation)
{
    private static readonly WeakComponents Components = new();
    private static readonly ArticulationPointsAndBridges Cuts = new();

    private static readonly Arguments None = new(Components.Descriptor, ValueMap<PropertyValue>.Empty);

    private readonly Snapshot _snapshot = records.Snapshot;

    private GraphFilter WithoutRemoved =>
        query.Filter with { Avoid = query.Filter.Avoid.Concat(query.Removed).Distinct().Order().ToValueList() };

    public async Task<Outcome<ResilienceAnswer>> AnswerAsync()
    {
        if (records.Resolve(ParameterNames.Remove, query.Removed, out var removed) is { } unknown)
        {
            return unknown;
        }

        var cutOff = await CutOffAsync(removed);
        if (!cutOff.IsAnswered)
        {
            return cutOff.Failure;
        }

        var shape = GraphShape.Of(query.Filter, [], []);
        var before = await graphs.GetAsync(shape, () => Task.FromResult(CompactGraph.Build(_snapshot, shape)), cancellation);
        var after = CompactGraph.Build(_snapshot, GraphShape.Of(WithoutRemoved, [], []));
        if (GroupsOf(before) is not { } groups || GroupsOf(after) is not { } groupsAfter || CutsOf(after) is not { } cuts)
        {
            return TooGreat();
        }

        // A part is told of where what is left of a component that had an entity taken away holds it.
        var hit = removed.Select(entity => Array.BinarySearch(before.Entities, entity)).Where(node => node >= 0).Select(node => groups.GroupOf[node]).ToHashSet();
        var parts = GroupList.Of(groupsAfter.GroupOf)
            .Where(part => removed.Count == 0 || hit.Contains(groups.GroupOf[Array.BinarySearch(before.Entities, after.Entities[part[0]])]))
            .Select((members, index) => (Id: index + 1, Members: members))
            .ToList();
        var shown = parts.Skip(query.Skip).Take(query.Take)
            .Select(part => (part.Id, Size: part.Members.Length, Shown: GroupList.Members(after, part.Members, 0, AlgorithmAnswer.Groups.MembersShown).ToList()))
            .ToList();
        var points = cuts.Nodes.Select(node => after.Entities[node]).Order().ToList();
        var pointPage = points.Skip(query.Skip).Take(query.Take).ToList();
        await records.FetchSummariesAsync([.. shown.SelectMany(part => part.Shown), .. pointPage]);
        List<int> bridges = [.. cuts.Relationships];
        bridges.Sort(_snapshot.Relationships.CompareListed);
        return new ResilienceAnswer(
            Connectedness.Of(SizesOf(groups.GroupOf)),
            Connectedness.Of(SizesOf(groupsAfter.GroupOf)),
            new(parts.Count, [.. shown.Select(part => new EntityGroup(part.Id, part.Size, [.. part.Shown.Select(records.Summary)]))]),
            cutOff.Answer,
            new(points.Count, [.. pointPage.Select(records.Summary)]),
            new(bridges.Count, await records.ReadLinkedAsync([.. bridges.Skip(query.Skip).Take(query.Take)])),
            TimeNotes.For(query.Filter, before.Relationships.Length, before.Certain));
    }

    private static int[] SizesOf(int[] groupOf) => [.. groupOf.GroupBy(group => group).Select(group => group.Count())];

    private AlgorithmResult.Groups? GroupsOf(CompactGraph graph) => (AlgorithmResult.Groups?)Components.Run(graph, None, default, budget);

    private AlgorithmResult.Elements? CutsOf(CompactGraph graph) => (AlgorithmResult.Elements?)Cuts.Run(graph, None, default, budget);

    private QueryFailure.TooCostly TooGreat() => new(
        budget.Spent!, query.HasEnds ? ParameterNames.Source : ParameterNames.Type, "Ask for fewer types, or for fewer sources.");

    private async Task<Outcome<Page<EntityPair>>> CutOffAsync(SortedSet<int> removed)
    {
        if (!query.HasEnds)
        {
            return new Page<EntityPair>(0, []);
        }

        if (records.Resolve(ParameterNames.Source, query.Sources, out var sources) is { } unknownSource)
        {
            return unknownSource;
        }

        if (records.Resolve(ParameterNames.Target, query.Targets, out var targets) is { } unknownTarget)
        {
            return unknownTarget;
        }

        if ((Gone(ParameterNames.Source, query.Sources) ?? Gone(ParameterNames.Target, query.Targets)) is { } gone)
        {
            return gone;
        }

        var before = CompactGraph.Build(_snapshot, ShapeWithEnds(query.Filter));
        var after = CompactGraph.Build(_snapshot, ShapeWithEnds(WithoutRemoved));
        List<int> EndsOf(SortedSet<int> named, ValueList<string> kinds) =>
            [.. GraphEnds.Of(_snapshot, before, named, kinds).Where(node => !removed.Contains(before.Entities[node]))];
        List<int> from = EndsOf(sources, query.SourceKinds), to = EndsOf(targets, query.TargetKinds);
        HashSet<int> isSource = [.. from], isTarget = [.. to];
        BreadthFirst search = new(before.Simple(Direction.Both), before.IsOnlyEnd), searchAfter = new(after.Simple(Direction.Both), after.IsOnlyEnd);
        var total = 0;
        List<(int Source, int Target, int Distance)> page = [];
        foreach (var source in from)
        {
            if (!search.Search(source, budget) || !searchAfter.Search(Array.BinarySearch(after.Entities, before.Entities[source]), budget))
            {
                return TooGreat();
            }

            var still = new bool[_snapshot.Entities.Count];
            foreach (var node in searchAfter.Order)
            {
                still[after.Entities[node]] = true;
            }

            List<int> cut = [];
            foreach (var node in search.Order)
            {
                // What is a source and a target both ways round is one pair.
                if (isTarget.Contains(node) && !still[before.Entities[node]] && !(node < source && isSource.Contains(node) && isTarget.Contains(source)))
                {
                    cut.Add(node);
                }
            }

            cut.Sort();
            page.AddRange(cut.Skip(query.Skip - total).Take(query.Take - page.Count).Select(node => (before.Entities[source], before.Entities[node], search.Distance(node))));
            total += cut.Count;
        }

        await records.FetchSummariesAsync(page.SelectMany(pair => new[] { pair.Source, pair.Target }).Distinct());
        return new Page<EntityPair>(total, [.. page.Select(pair => new EntityPair(records.Summary(pair.Source), records.Summary(pair.Target), pair.Distance))]);
    }

    private GraphShape ShapeWithEnds(GraphFilter filter) =>
        GraphShape.Of(filter, query.Sources.Concat(query.Targets), query.SourceKinds.Concat(query.TargetKinds));

    /// <summary>The first end that is not there to be reached.</summary>
    private QueryFailure.Unfit? Gone(string parameter, ValueList<RecordId> ends) => ends
        .Where(end => query.Filter.Avoid.Contains(end) || query.Removed.Contains(end))
        .Select(end => new QueryFailure.Unfit(parameter, $"'{end}' is to be avoided or taken away itself, so nothing reaches it."))
        .FirstOrDefault();
}
