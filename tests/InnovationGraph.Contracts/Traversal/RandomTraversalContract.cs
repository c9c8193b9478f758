using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>Every question, on random multigraphs under random filters, against <see cref="ReferenceTraversal"/>.</summary>
/// <param name="fixture">What is tested.</param>
/// <param name="graphs">How many graphs; fewer where a store is slow to open.</param>
/// <param name="questions">How many questions of each about every graph; there are five times as many about paths.</param>
public abstract class RandomTraversalContract(TraversalFixture fixture, int graphs = 200, int questions = 6) : TraversalContract(fixture)
{
    private const int MorePaths = 5;

    private static readonly QueryLimits Limits = new() { Paths = 8, Relationships = 40, Time = TimeSpan.FromMinutes(5) };

    [Fact]
    public Task Paths_are_those_of_the_reference() => CompareAsync(
        (random, filter) => Fixture.Narrow(new(filter, random.Entity(), random.Entity())
        {
            Algorithm = random.Pick(Enum.GetValues<PathAlgorithm>()),
            K = random.Number(1, 12),
            MaxHops = random.Pick<int?>(null, random.Number(1, 6), random.Number(1, 6), random.Number(1, 6)),
            Direction = random.Pick(Enum.GetValues<PathDirection>()),
            Follow = RandomGraphs.Listed(random.Pick([], [], random.Influences())),
            Via = random.Number(0, 3) == 0 ? random.Entities(2) : [],
            Weight = random.Pick(null, null, "days", "days", "share", "batch", "nothing", PathQuery.Specificity, PathQuery.Specificity),
            TimeCoherent = random.Number(0, 2) == 0,
        }),
        (traversal, query) => traversal.FindPathsAsync(
            query.Algorithm == PathAlgorithm.Widest && query.Weight == "days" ? query with { Weight = "share" } : query, None),
        MorePaths);

    [Fact]
    public Task Patterns_are_those_of_nested_loops() => CompareAsync(
        (random, filter) => random.Patterns(filter), (traversal, query) => traversal.FindPatternsAsync(query, None));

    [Fact]
    public Task Entities_are_those_of_the_reference() => CompareAsync(
        (random, filter) => new EntityQuery(
            filter,
            random.Pick(null, null, "a", "b-1", "c", "x"),
            random.MaybeEntity(),
            random.Pick(Enum.GetValues<EntitySort>()),
            random.Number(0, 3),
            random.Number(1, 12))
        {
            Ids = random.Entities(random.Pick(0, 0, 6)),
            Without = random.Entities(random.Pick(0, 0, 4)),
        },
        (traversal, query) => traversal.FindEntitiesAsync(query, None));

    [Fact]
    public Task Relationships_are_those_of_the_reference() => CompareAsync(
        (random, filter) => new RelationshipQuery(filter, random.Number(0, 3), random.Number(1, 12))
        {
            Entity = random.MaybeEntity(),
            Direction = random.Pick(Enum.GetValues<Direction>()),
            SourceKinds = RandomGraphs.Listed(random.Pick([], [], random.Some("Actor", "Place"))),
            TargetKinds = RandomGraphs.Listed(random.Pick([], [], random.Some("Actor", "Zone"))),
            HasMoney = random.Pick<bool?>(null, null, true, false),
            Text = random.Pick(null, null, null, "a", "b-1"),
        },
        (traversal, query) => traversal.FindRelationshipsAsync(query, None));

    [Fact]
    public Task Flows_are_those_of_the_reference() => CompareAsync(
        (random, filter) => new FlowQuery(filter)
        {
            Funders = random.Entities(),
            Recipients = random.Entities(),
            Within = random.Number(0, 3) == 0 ? random.Entity() : null,
            Depth = random.Number(1, 4),
        },
        (traversal, query) => traversal.FindFlowsAsync(query, None));

    [Fact]
    public Task What_is_reached_is_that_of_the_reference() => CompareAsync(
        (random, filter) => new ReachQuery(
            filter, random.Entity(), random.Number(1, 5), random.Pick(Enum.GetValues<Direction>()), random.Number(0, 2), random.Number(1, 12)),
        (traversal, query) => traversal.ReachAsync(query, None));

    [Fact]
    public Task Subgraphs_are_those_of_the_reference() => CompareAsync(
        (random, filter) => random.Number(0, 4) == 0 ? SubgraphQuery.Everything(filter) : new SubgraphQuery(
            filter,
            random.Entities(3),
            random.Number(0, 4),
            random.Pick(Enum.GetValues<Direction>()),
            random.Number(1, 12),
            random.Maybe()),
        (traversal, query) => traversal.ExtractAsync(query, None));

    [Fact]
    public Task Outlines_are_those_of_the_reference() => CompareAsync((_, filter) => filter, (traversal, filter) => traversal.OutlineAsync(filter, None));

    [Fact]
    public Task What_falls_apart_is_that_of_the_reference() => CompareAsync(
        (random, filter) => new ResilienceQuery(filter, random.Entities(3), random.Number(0, 3), random.Number(1, 12))
        {
            Sources = random.Entities(random.Pick(0, 0, 2)),
            Targets = random.Entities(random.Pick(0, 0, 2)),
            SourceKinds = RandomGraphs.Listed(random.Pick([], [], random.Some("Agency", "Group", "Place"))),
            TargetKinds = RandomGraphs.Listed(random.Pick([], [], random.Some("Firm", "Zone"))),
        },
        (traversal, query) => traversal.Algorithms.Count > 0
            ? traversal.FindResilienceAsync(query, None)
            : Task.FromResult<Outcome<ResilienceAnswer>>(new QueryFailure.Unfit(ParameterNames.Remove, "What runs no algorithm does not answer this.")));

    [Fact]
    public async Task Centralities_are_those_of_the_reference()
    {
        for (var seed = 1; seed <= graphs; seed++)
        {
            var (random, traversal, reference, revision) = await OpenAsync(seed);
            foreach (var measure in traversal.Algorithms.Where(algorithm => algorithm.Kind == AlgorithmKind.Scores))
            {
                AlgorithmQuery query = new(random.Filter(revision), measure.Id, Arguments(random, measure), random.Number(0, 3), random.Number(1, 20))
                {
                    Seeds = measure.TakesSeeds ? random.Entities(2) : [],
                    Sources = measure.TakesEnds ? random.Entities() : [],
                    Targets = measure.TakesEnds ? random.Entities() : [],
                    SourceKinds = measure.TakesEnds ? RandomGraphs.Listed(random.Pick([], [], random.Some("Agency", "Group", "Place"))) : [],
                    TargetKinds = measure.TakesEnds ? RandomGraphs.Listed(random.Pick([], [], random.Some("Firm", "Zone"))) : [],
                    Within = random.Number(0, 3) == 0 ? random.Entity() : null,
                    Follow = RandomGraphs.Listed(random.Pick([], [], random.Influences())),
                    LeavesPlacesOut = random.Maybe(),
                    Ranges = measure.Id is "pagerank" or "eigenvector" ? null : random.Pick(null, null, new RankRuns(), new RankRuns(12, 0.3, seed)),
                };
                var whole = query with { Skip = 0, Take = 100 };
                var actual = await traversal.RunAsync(whole, None);
                AssertClose(await reference.RunAsync(whole, None), actual, $"seed {seed}: {query}");
                if (actual.Answer is AlgorithmAnswer.Scores scores)
                {
                    var page = Assert.IsType<AlgorithmAnswer.Scores>(Answer(await traversal.RunAsync(query, None)));
                    Assert.Equal(scores.Total, page.Total);
                    Assert.Equal(scores.Items.Skip(query.Skip).Take(query.Take), page.Items);
                }
            }
        }
    }

    [Fact]
    public async Task Groups_elements_and_pairs_are_those_of_the_reference()
    {
        for (var seed = 1; seed <= graphs; seed++)
        {
            var (random, traversal, reference, revision) = await OpenAsync(seed);
            foreach (var algorithm in traversal.Algorithms.Where(one => one.Kind != AlgorithmKind.Scores && !ReferenceCommunities.IsOne(one)))
            {
                for (var i = 0; i < questions; i++)
                {
                    AlgorithmQuery query = new(
                        random.Filter(revision), algorithm.Id, Arguments(random, algorithm), random.Number(0, 3), random.Number(1, 12))
                    {
                        Sources = algorithm.Kind == AlgorithmKind.Pairs ? random.Entities(3) : [],
                        Targets = algorithm.Kind == AlgorithmKind.Pairs ? random.Entities(3) : [],
                        Group = algorithm.Kind == AlgorithmKind.Groups && random.Maybe() ? random.Number(1, 4) : null,
                    };
                    var expected = AnswerText.Of(await reference.RunAsync(query, None));
                    var actual = AnswerText.Of(await traversal.RunAsync(query, None));
                    Assert.True(expected == actual, $"seed {seed}: {query}\nexpected {expected}\nactual {actual}");
                }
            }
        }
    }

    [Fact]
    public async Task Communities_are_what_they_promise_to_be()
    {
        for (var seed = 1; seed <= graphs; seed++)
        {
            var (random, traversal, _, revision) = await OpenAsync(seed);
            foreach (var algorithm in traversal.Algorithms.Where(ReferenceCommunities.IsOne))
            {
                AlgorithmQuery query = new(random.Filter(revision), algorithm.Id, Arguments(random, algorithm), 0, 1000);
                var context = $"seed {seed}: {query}";
                var groups = await traversal.RunAsync(query, None);
                Assert.Equal(AnswerText.Of(groups), AnswerText.Of(await traversal.RunAsync(query, None)));
                if (groups.Answer is not AlgorithmAnswer.Groups answer)
                {
                    Assert.IsType<QueryFailure.UnknownId>(groups.Failure);
                    continue;
                }

                List<IReadOnlyCollection<RecordId>> members = [];
                foreach (var group in answer.Items)
                {
                    var one = Assert.IsType<AlgorithmAnswer.Groups>(Answer(await traversal.RunAsync(query with { Group = group.Id }, None)));
                    members.Add([.. Assert.Single(one.Items).Members.Select(member => member.Id)]);
                    Assert.True(group.Size == members[^1].Count, context);
                }

                var graph = await ReferenceGraph.LoadAsync(Store, query.Filter, None);
                new ReferenceCommunities(graph, query, algorithm).Check(members, answer.Modularity, context);
            }
        }
    }

    private static ValueMap<PropertyValue> Arguments(RandomGraphs random, AlgorithmDescriptor measure) => new(measure.Parameters
        .Where(_ => random.Maybe())
        .Select(parameter => KeyValuePair.Create(parameter.Name, parameter switch
        {
            { Default: PropertyValue.Text } => new PropertyValue.Text(random.Pick([.. parameter.Choices])),
            { Default: PropertyValue.Flag } => new PropertyValue.Flag(random.Maybe()),
            { IsInteger: true } => new PropertyValue.Number(random.Pick(2, 50, 1000)),
            { Name: "tolerance" } => new PropertyValue.Number(random.Pick(0.001m, 0.0000000001m)),
            _ => (PropertyValue)new PropertyValue.Number(random.Pick(0.25m, 0.5m, 0.9m)),
        })));

    private static void AssertClose(Outcome<AlgorithmAnswer> expected, Outcome<AlgorithmAnswer> actual, string context)
    {
        Assert.True(expected.IsAnswered == actual.IsAnswered, $"{context}\n{expected.Failure}\n{actual.Failure}");
        if (expected.Answer is not AlgorithmAnswer.Scores right || actual.Answer is not AlgorithmAnswer.Scores answer)
        {
            return;
        }

        var items = answer.Items;
        var scores = right.Items.ToDictionary(item => item.Entity, item => item.Score);
        var ranges = right.Items.ToDictionary(item => item.Entity, item => item.Range);
        var documents = right.Items.ToDictionary(item => item.Entity, item => item.Documents);
        Assert.True(items.Count == scores.Count && right.Total == answer.Total, context);
        Assert.True(right.Notes == answer.Notes, $"{context}\n{right.Notes}\n{answer.Notes}");
        Assert.True(right.Arguments.Equals(answer.Arguments), context);
        var best = right.Items.Select(item => item.Score).OrderDescending().ToList();
        for (var i = 0; i < items.Count; i++)
        {
            Assert.True(Math.Abs(scores[items[i].Entity] - items[i].Score) < 1e-9, $"{context}\n{items[i]} is not {scores[items[i].Entity]}");
            Assert.True(Math.Abs(best[i] - items[i].Score) < 1e-9, $"{context}\n{items[i]} does not belong there");
            var isTie = i > 0 && items[i].Score.Equals(items[i - 1].Score);
            Assert.True(items[i].Rank == (items[i].Score > 0 ? isTie ? items[i - 1].Rank : i + 1 : null), $"{context}\n{items[i]}");
            Assert.True(items[i].Range == ranges[items[i].Entity], $"{context}\n{items[i]} not {ranges[items[i].Entity]}");
            Assert.True(items[i].Documents == documents[items[i].Entity], $"{context}\n{items[i]} not {documents[items[i].Entity]}");
            Assert.True(!isTie || items[i - 1].Entity.Id < items[i].Entity.Id, $"{context}\n{items[i]}");
        }
    }

    private async Task CompareAsync<TQuery, TAnswer>(
        Func<RandomGraphs, GraphFilter, TQuery> ask, Func<IGraphTraversal, TQuery, Task<Outcome<TAnswer>>> answer, int times = 1)
        where TAnswer : class
    {
        for (var seed = 1; seed <= graphs; seed++)
        {
            var (random, traversal, reference, revision) = await OpenAsync(seed);
            for (var i = 0; i < questions * times; i++)
            {
                var query = ask(random, random.Filter(revision));
                var expected = AnswerText.Of(await answer(reference, query));
                var actual = AnswerText.Of(await answer(traversal, query));
                Assert.True(expected == actual, $"seed {seed}: {query}\nexpected {expected}\nactual {actual}");
            }
        }
    }

    private async Task<(RandomGraphs Random, IGraphTraversal Traversal, IGraphTraversal Reference, Revision Revision)> OpenAsync(int seed)
    {
        await ReopenAsync();
        RandomGraphs random = new(seed);
        var (traversal, filter) = await OpenAsync(random.Graph(), Limits);
        return (random, traversal, new ReferenceTraversal(Store, Limits, traversal.Algorithms), filter.Revision);
    }
}
