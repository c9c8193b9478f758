using System.Globalization;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Algorithms;
using InnovationGraph.Engine.Filters;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Traversal;

/// <summary>
/// Runs an algorithm over what the filter leaves, or takes a ranking that was kept, and reads the records of a page of the result.
/// </summary>
internal sealed class AlgorithmQueryHandler(
    SnapshotRecords records,
    AlgorithmQuery query,
    QueryBudget budget,
    Memo<GraphShape, CompactGraph> graphs,
    Memo<AlgorithmQuery, Ranking> rankings,
    CancellationToken cancellation)
{
    private readonly Snapshot _snapshot = records.Snapshot;

    public async Task<Outcome<AlgorithmAnswer>> AnswerAsync()
    {
        var algorithm = AlgorithmCatalog.Algorithms.Single(one => one.Descriptor.Id == query.Algorithm);
        if (records.Resolve(ParameterNames.Seed, query.Seeds, out var seeds) is { } unknownSeed)
        {
            return unknownSeed;
        }

        if (records.Resolve(ParameterNames.Source, query.Sources, out var sources) is { } unknownSource)
        {
            return unknownSource;
        }

        if (records.Resolve(ParameterNames.Target, query.Targets, out var targets) is { } unknownTarget)
        {
            return unknownTarget;
        }

        if (records.Resolve(ParameterNames.Within, query.Within, out _) is { } unknownPlace)
        {
            return unknownPlace;
        }

        if (rankings.TryGet(Ranking.KeyOf(query), out var kept))
        {
            return await kept.ReadAsync(records, query);
        }

        Arguments arguments = new(algorithm.Descriptor, query.Arguments);
        var shape = GraphShape.Of(query, algorithm.Descriptor);
        var graph = await graphs.GetAsync(shape, () => Task.FromResult(CompactGraph.Build(_snapshot, shape)), cancellation);
        AskedNodes asked = algorithm.Descriptor.TakesEnds
            ? new([], GraphEnds.Of(_snapshot, graph, sources, query.SourceKinds), GraphEnds.Of(_snapshot, graph, targets, query.TargetKinds))
            : new(NodesOf(graph, seeds), NodesOf(graph, sources), NodesOf(graph, targets));
        if ((UnfitSeeds(algorithm.Descriptor, asked.Seeds.Count)
            ?? LeftOut(graph, ParameterNames.Source, sources)
            ?? LeftOut(graph, ParameterNames.Target, targets)) is { } unfit)
        {
            return unfit;
        }

        var notes = TimeNotes.For(query.Filter, graph.Relationships.Length, graph.Certain);
        var result = algorithm.Run(graph, arguments, asked, budget);
        if (result is AlgorithmResult.Scores found)
        {
            var ranking = Rank(algorithm, graph, found.Values, arguments, asked, notes);
            return ranking.IsAnswered
                ? await (await rankings.GetAsync(Ranking.KeyOf(query), () => Task.FromResult(ranking.Answer), cancellation)).ReadAsync(records, query)
                : ranking.Failure;
        }

        return result switch
        {
            null => new QueryFailure.TooCostly(budget.Spent!, ParameterNames.Type, TooGreat(algorithm.Descriptor, graph)),
            AlgorithmResult.NotConverged => new QueryFailure.Unfit(
                Parameters.MaxIterationsName,
                $"{algorithm.Descriptor.Title} did not settle in so many iterations: allow more, or a greater tolerance."),
            AlgorithmResult.NotDefined none => new QueryFailure.Unfit(none.Parameter, none.Reason),
            AlgorithmResult.Groups groups => await DivideAsync(graph, groups.GroupOf, arguments, notes),
            AlgorithmResult.Elements elements => await ListAsync(graph, elements, arguments, notes),
            AlgorithmResult.Pairs pairs => await PairAsync(graph, pairs.Distances, asked, arguments, notes),
            var other => throw new InvalidOperationException($"There is no answer for {other.GetType().Name}."),
        };
    }

    private static string TooGreat(AlgorithmDescriptor algorithm, CompactGraph graph) => string.Create(
        CultureInfo.InvariantCulture,
        $"The filter leaves {graph.Count} entities and {graph.Outgoing.Total} relationships, too many for {algorithm.Title}: name fewer types, kinds or tags, or take a measure that costs less, such as degree.");

    private static List<int> NodesOf(CompactGraph graph, IEnumerable<int> entities) =>
        [.. entities.Select(entity => Array.BinarySearch(graph.Entities, entity)).Where(node => node >= 0)];

    /// <summary>The first end that is not in the graph: an end may be anything but what is to be avoided.</summary>
    private QueryFailure.Unfit? LeftOut(CompactGraph graph, string parameter, IEnumerable<int> entities) => entities
        .Where(entity => Array.BinarySearch(graph.Entities, entity) < 0)
        .Select(entity => new QueryFailure.Unfit(
            parameter,
            $"'{_snapshot.Entities.Ids[entity]}' is to be avoided, so no path has it as an end."))
        .FirstOrDefault();

    private QueryFailure.Unfit? UnfitSeeds(AlgorithmDescriptor algorithm, int admitted) => (query.Seeds.Count, algorithm.TakesSeeds, admitted) switch
    {
        (0, _, _) => null,
        (_, false, _) => new(ParameterNames.Seed, $"{algorithm.Title} takes no seeds."),
        (_, _, 0) => new(ParameterNames.Seed, "None of the seeds is among the entities that the filter leaves."),
        _ => null,
    };

    private Outcome<Ranking> Rank(
        IAlgorithm algorithm, CompactGraph graph, double[] scores, Arguments arguments, AskedNodes asked, ValueList<string> timeNotes)
    {
        var isListed = EntityFilter.MarkKinds(_snapshot, query.Filter.Kinds);
        List<(double Score, int Node)> listed =
        [
            .. Enumerable.Range(0, graph.Count)
                .Where(node => isListed[_snapshot.Entities.Kind[graph.Entities[node]]] && graph.IsOnlyEnd?[node] != true)
                .Select(node => (Score: Scores.Round(scores[node]), Node: node))
                .OrderByDescending(one => one.Score)
                .ThenBy(one => one.Node),
        ];
        List<string> notes =
        [
            .. timeNotes,
            .. RankingNotes.ForGraph(graph.LeftOut, graph.Unplaced),
            .. HasEnds(query) ? [RankingNotes.ForEnds(asked.Sources.Count, asked.Targets.Count)] : Array.Empty<string>(),
            .. RankingNotes.ForRanks(listed.Count(one => one.Score > 0), listed.Count),
        ];
        IReadOnlyList<RankRange?>? ranges = null;
        if (query.Ranges is { } wanted)
        {
            RankRanges finder = new(_snapshot, algorithm, graph, arguments, asked, budget, cancellation);
            var runs = finder.RunsOf(query);
            var found = finder.Find(
                query, runs, [.. listed.Select(one => one.Node)], [.. listed.Skip(query.Skip).Take(query.Take).Select(one => one.Node)]);
            if (!found.IsAnswered)
            {
                return found.Failure;
            }

            ranges = found.Answer;
            notes.Add(RankingNotes.ForRanges(wanted, runs.Count));
        }

        return new Ranking(
            arguments.Values, [.. listed.Select(one => (one.Score, graph.Entities[one.Node]))], ranges, graph.Relationships, [.. notes]);
    }

    private static bool HasEnds(AlgorithmQuery query) =>
        query.Sources.Count + query.SourceKinds.Count + query.Targets.Count + query.TargetKinds.Count > 0;

    private async Task<Outcome<AlgorithmAnswer>> DivideAsync(
        CompactGraph graph, int[] groupOf, Arguments arguments, ValueList<string> notes)
    {
        List<(int Id, int[] Members)> groups = [.. GroupList.Of(groupOf).Select((members, index) => (index + 1, members))];
        if (query.Group > groups.Count)
        {
            return new QueryFailure.Unfit(
                ParameterNames.Community,
                string.Create(CultureInfo.InvariantCulture, $"{query.Group} is the number of no group; there are {groups.Count}, numbered from 1."));
        }

        var asked = query.Group is { } number ? [groups[number - 1]] : groups.Skip(query.Skip).Take(query.Take);
        var page = asked.Select(group => (group.Id, Size: group.Members.Length, Shown: Shown(group.Members))).ToList();
        await records.FetchSummariesAsync(page.SelectMany(group => group.Shown));
        return new AlgorithmAnswer.Groups(
            [.. page.Select(group => new EntityGroup(group.Id, group.Size, [.. group.Shown.Select(records.Summary)]))],
            Modularity.Of(graph, groupOf) is { } modularity ? Scores.Round(modularity) : null)
        {
            Arguments = arguments.Values,
            Total = groups.Count,
            Notes = notes,
        };

        List<int> Shown(int[] group) => query.Group is null
            ? [.. GroupList.Members(graph, group, 0, AlgorithmAnswer.Groups.MembersShown)]
            : [.. GroupList.Members(graph, group, query.Skip, query.Take)];
    }

    private async Task<AlgorithmAnswer> ListAsync(
        CompactGraph graph, AlgorithmResult.Elements elements, Arguments arguments, ValueList<string> notes)
    {
        List<int> relationships = [.. elements.Relationships];
        relationships.Sort(_snapshot.Relationships.CompareListed);
        var entityPage = elements.Nodes.Select(node => graph.Entities[node]).Order().Skip(query.Skip).Take(query.Take).ToList();
        var relationshipPage = relationships
            .Skip(Math.Max(0, query.Skip - elements.Nodes.Count))
            .Take(query.Take - entityPage.Count)
            .ToList();
        await records.FetchSummariesAsync(entityPage);
        var links = await records.ReadLinkedAsync(relationshipPage);
        return new AlgorithmAnswer.Elements(
        [
            .. entityPage.Select(entity => new FoundElement(records.Summary(entity), null)),
            .. links.Select(link => new FoundElement(null, link)),
        ])
        {
            Arguments = arguments.Values,
            Total = elements.Nodes.Count + relationships.Count,
            Notes = notes,
        };
    }

    private async Task<AlgorithmAnswer> PairAsync(
        CompactGraph graph, double[] distances, AskedNodes asked, Arguments arguments, ValueList<string> notes)
    {
        var page = Enumerable.Range(0, distances.Length).Skip(query.Skip).Take(query.Take)
            .Select(pair => (
                Source: graph.Entities[asked.Sources[pair / asked.Targets.Count]],
                Target: graph.Entities[asked.Targets[pair % asked.Targets.Count]],
                Distance: double.IsFinite(distances[pair]) ? Scores.Round(distances[pair]) : default(double?)))
            .ToList();
        await records.FetchSummariesAsync(page.SelectMany(pair => new[] { pair.Source, pair.Target }).Distinct());
        return new AlgorithmAnswer.Pairs([.. page.Select(pair => new EntityPair(records.Summary(pair.Source), records.Summary(pair.Target), pair.Distance))])
        {
            Arguments = arguments.Values,
            Total = distances.Length,
            Notes = notes,
        };
    }
}
