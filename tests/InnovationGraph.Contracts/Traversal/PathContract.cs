using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>Paths between two entities, on graphs small enough to see the answer.</summary>
public abstract class PathContract(TraversalFixture fixture) : TraversalContract(fixture)
{
    [Fact]
    public async Task The_shortest_path_is_the_one_whose_ids_come_first()
    {
        var answer = await FindAsync(new TestGraph().Chain("a", "c", "z").Chain("a", "b", "z").Chain("a", "d", "z"), "a", "z");
        Assert.Equal(["a b z"], Routes(answer));
        Assert.Equal((2, 2), (answer.Paths[0].Cost, answer.Paths[0].Hops));
    }

    [Fact]
    public async Task Steps_go_either_way_unless_told_forward()
    {
        var graph = new TestGraph().Link("b", "a").Link("b", "c");
        Assert.Equal(["a b c"], Routes(await FindAsync(graph, "a", "c")));
        Assert.Empty((await FindAsync(graph, "a", "c", query => query with { Direction = PathDirection.Forward })).Paths);
    }

    [Fact]
    public async Task Returns_no_path_when_the_target_is_unreachable() =>
        Assert.Empty((await FindAsync(new TestGraph().Link("a", "b").Entity("c"), "a", "c")).Paths);

    [Fact]
    public async Task From_an_entity_to_itself_there_is_one_path_of_no_hops()
    {
        foreach (var algorithm in Enum.GetValues<PathAlgorithm>())
        {
            var answer = await FindAsync(
                new TestGraph().Link("a", "a", share: 1),
                "a",
                "a",
                query => query with { Algorithm = algorithm, Weight = algorithm == PathAlgorithm.Widest ? "share" : null });
            if (algorithm == PathAlgorithm.Graph)
            {
                Assert.Equal("a", Assert.Single(answer.Graph!.Entities).Name);
                Assert.Empty(answer.Graph.Relationships);
                continue;
            }

            var path = Assert.Single(answer.Paths);
            Assert.Equal((0, 0), (path.Cost, path.Hops));
            Assert.Single(path.Entities);
            Assert.Empty(path.Steps);
        }
    }

    [Fact]
    public async Task A_step_carries_every_parallel_relationship_in_order_of_ids()
    {
        var graph = new TestGraph().Link("a", "b", id: "y").Link("b", "a", id: "x").Link("a", "b", id: "z");
        var step = Assert.Single(Assert.Single((await FindAsync(graph, "a", "b")).Paths).Steps);
        Assert.Equal(["x", "y", "z"], step.Relationships.Select(relationship => relationship.Id.ToString()));
        Assert.Equal((Id("a"), Id("b")), (step.Start, step.End));
    }

    [Fact]
    public async Task All_shortest_paths_come_in_order_of_degrees_then_ids()
    {
        var graph = new TestGraph().Chain("a", "c", "z").Chain("a", "b", "z").Chain("a", "d", "e", "z").Chain("a", "f", "z").Link("a", "b");
        Assert.Equal(["a c z", "a f z", "a b z"], Routes(await FindAsync(graph, "a", "z", With(PathAlgorithm.AllShortest))));
    }

    [Theory]
    [InlineData(PathAlgorithm.KShortest)]
    [InlineData(PathAlgorithm.Simple)]
    public async Task The_first_k_paths_come_in_order_of_hops_degrees_then_ids(PathAlgorithm algorithm)
    {
        var graph = new TestGraph().Chain("a", "c", "z").Chain("a", "b", "z").Chain("a", "d", "e", "z").Chain("b", "c").Link("a", "z");
        var answer = await FindAsync(graph, "a", "z", query => query with { Algorithm = algorithm, K = 5 });
        Assert.Equal(["a z", "a b z", "a c z", "a d e z", "a b c z"], Routes(answer));
        Assert.Null(answer.Truncated);
    }

    [Fact]
    public async Task With_the_weight_of_specificity_a_way_around_a_hub_is_nearer_than_through_it()
    {
        var graph = new TestGraph().Chain("a", "hub", "z").Chain("a", "b", "c", "z").Link("hub", "d").Link("hub", "e").Link("hub", "f");
        Assert.Equal(["a hub z"], Routes(await FindAsync(graph, "a", "z")));
        var path = Assert.Single((await FindAsync(graph, "a", "z", query => query with { Weight = PathQuery.Specificity, MaxHops = null })).Paths);
        Assert.Equal(["a", "b", "c", "z"], path.Entities.Select(entity => entity.Name));
        Assert.Equal(2, path.Cost);
    }

    [Fact]
    public async Task The_graph_of_all_paths_has_what_lies_on_one_and_nothing_else()
    {
        var graph = new TestGraph().Chain("a", "b", "z").Chain("b", "c", "b").Chain("a", "d", "e", "f", "z").Link("a", "b").Link("g", "a").Link("z", "z");
        Assert.Equal(["a b", "a b", "b z"], Edges(await FindAsync(graph, "a", "z", query => query with { Algorithm = PathAlgorithm.Graph, MaxHops = 3 })));
        Assert.Equal(
            ["a b", "a b", "a d", "b z", "d e", "e f", "f z"],
            Edges(await FindAsync(graph, "a", "z", query => query with { Algorithm = PathAlgorithm.Graph, MaxHops = 4 })));
        Assert.Null((await FindAsync(graph, "a", "z", query => query with { Algorithm = PathAlgorithm.Graph, MaxHops = 1 })).Graph);

        static IEnumerable<string> Edges(PathAnswer answer) =>
            answer.Graph!.Relationships.Select(one => $"{one.Source} {one.Target}").Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_path_is_no_longer_than_the_hops_allowed()
    {
        var graph = new TestGraph().Chain("a", "b", "c", "d");
        Assert.Equal(["a b c d"], Routes(await FindAsync(graph, "a", "d", query => query with { MaxHops = 3 })));
        Assert.Empty((await FindAsync(graph, "a", "d", query => query with { MaxHops = 2 })).Paths);
    }

    [Fact]
    public async Task A_path_passes_what_it_must_in_any_order_and_avoids_what_it_must_not()
    {
        var graph = new TestGraph().Chain("a", "b", "c", "z").Chain("a", "z").Chain("a", "c", "d", "z");
        Assert.Equal(["a b c z"], Routes(await FindAsync(graph, "a", "z", query => query with { Via = Ids("b", "c") })));
        Assert.Equal(["a c d z"], Routes(await FindAsync(graph, "a", "z", query => query with { Via = Ids("c", "d"), Filter = query.Filter with { Avoid = Ids("b") } })));
        Assert.Empty((await FindAsync(graph, "a", "z", query => query with { Via = Ids("b"), Filter = query.Filter with { Avoid = Ids("b") } })).Paths);
    }

    [Fact]
    public async Task What_a_path_must_pass_may_be_of_any_kind()
    {
        var graph = new TestGraph().Chain("a", "b", "z");
        Assert.Equal(["a b z"], Routes(await FindAsync(graph, "a", "z", query => query with { Via = Ids("b"), Filter = query.Filter with { Among = ["Place"] } })));
        Assert.Empty((await FindAsync(graph, "a", "z", query => query with { Filter = query.Filter with { Among = ["Place"] } })).Paths);
    }

    [Fact]
    public async Task An_end_that_is_to_be_avoided_leaves_no_path()
    {
        var graph = new TestGraph().Link("a", "b");
        Assert.Empty((await FindAsync(graph, "a", "b", query => query with { Filter = query.Filter with { Avoid = Ids("b") } })).Paths);
        Assert.Empty((await FindAsync(graph, "a", "a", query => query with { Filter = query.Filter with { Avoid = Ids("a") } })).Paths);
    }

    [Fact]
    public async Task Distances_add_up_and_of_parallel_relationships_the_nearest_counts()
    {
        var graph = new TestGraph().Link("a", "z", days: 1).Link("a", "b", days: 9).Link("a", "b", days: 0.1m).Link("b", "z", days: 0.2m).Link("a", "z");
        var path = Assert.Single((await FindAsync(graph, "a", "z", query => query with { Weight = "days" })).Paths);
        Assert.Equal((0.3, 2), (path.Cost, path.Hops));
        Assert.Equal(2, path.Steps[0].Relationships.Count);
    }

    [Fact]
    public async Task Relationships_without_the_weight_are_counted()
    {
        var graph = new TestGraph().Link("a", "b", days: 2).Link("a", "b").Link("b", "c", "OWNS").Link("c", "d", days: -1).Link("a", "d", share: 3);
        Assert.Equal(0, (await FindAsync(graph, "a", "b", query => query)).Unweighed);
        Assert.Equal(4, (await FindAsync(graph, "a", "b", query => query with { Weight = "days" })).Unweighed);
        Assert.Equal(4, (await FindAsync(graph, "a", "b", query => query with { Algorithm = PathAlgorithm.Widest, Weight = "share" })).Unweighed);
        var withoutOwners = await FindAsync(
            graph, "a", "b", query => query with { Weight = "days", Filter = query.Filter with { ExcludeTypes = ["OWNS"] } });
        Assert.Equal(3, withoutOwners.Unweighed);
    }

    [Fact]
    public async Task Distances_that_add_up_to_the_same_tie()
    {
        var graph = new TestGraph()
            .Link("a", "c", days: 0.1m).Link("c", "z", days: 0.2m)
            .Link("a", "b", days: 0.2m).Link("b", "z", days: 0.1m)
            .Link("a", "z", days: 0.3m);
        var answer = await FindAsync(graph, "a", "z", query => query with { Algorithm = PathAlgorithm.AllShortest, Weight = "days" });
        Assert.Equal(["a z", "a b z", "a c z"], Routes(answer));
    }

    [Fact]
    public async Task The_hops_allowed_bound_the_nearest_path_too()
    {
        var graph = new TestGraph().Link("a", "b", days: 1).Link("b", "c", days: 1).Link("c", "d", days: 1).Link("a", "d", days: 9);
        Assert.Equal(["a d"], Routes(await FindAsync(graph, "a", "d", query => query with { Weight = "days", MaxHops = 2 })));
    }

    [Fact]
    public async Task The_widest_path_has_the_widest_narrowest_step_then_the_fewest_hops()
    {
        var graph = new TestGraph()
            .Link("a", "z", share: 5)
            .Link("a", "b", share: 20).Link("a", "b", share: 40).Link("b", "z", share: 30)
            .Link("a", "c", share: 90).Link("c", "d", share: 30).Link("d", "z", share: 90);
        var path = Assert.Single((await FindAsync(
            graph, "a", "z", query => query with { Algorithm = PathAlgorithm.Widest, Weight = "share" })).Paths);
        Assert.Equal("a b z", string.Join(' ', path.Entities.Select(entity => entity.Id)));
        Assert.Equal(30, path.Cost);
        Assert.Equal(2, path.Steps[0].Relationships.Count);
    }

    [Theory]
    [InlineData(PathAlgorithm.Shortest, "share")]
    [InlineData(PathAlgorithm.Shortest, "batch")]
    [InlineData(PathAlgorithm.Simple, "nothing")]
    [InlineData(PathAlgorithm.Widest, "days")]
    [InlineData(PathAlgorithm.Widest, null)]
    public async Task A_weight_that_does_not_fit_is_named_with_those_that_do(PathAlgorithm algorithm, string? weight)
    {
        var (traversal, filter) = await OpenAsync(new TestGraph().Link("a", "b"));
        var outcome = await traversal.FindPathsAsync(new(filter, Id("a"), Id("b")) { Algorithm = algorithm, Weight = weight }, None);
        var unfit = Assert.IsType<QueryFailure.Unfit>(outcome.Failure);
        Assert.Equal("weight", unfit.Parameter);
        Assert.Contains(algorithm == PathAlgorithm.Widest ? "share" : "days", unfit.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_end_excludes_is_told_of_the_source_and_the_target()
    {
        var graph = new TestGraph()
            .Entity("a", valid: new(PartialDate.Parse("2023-03"), null)).Entity("c", valid: new(null, PartialDate.Parse("2017")))
            .Link("a", "b", id: "undated").Link("a", "b", id: "earlier", valid: TestGraph.Years(2010, 2011)).Link("b", "z", id: "kept")
            .Link("c", "z", id: "to-the-target").Link("b", "c", id: "between-others").Link("a", "z", "CONCERNS", "no-step");
        Assert.Empty((await FindAsync(graph, "a", "z")).ExcludedByAnEnd);
        var answer = await FindAsync(graph, "a", "z", query => query with { Filter = query.Filter with { Time = TestGraph.Between("2018", "2020") } });
        Assert.Empty(answer.Paths);
        Assert.Equal(Ids("to-the-target", "undated"), answer.ExcludedByAnEnd);
    }

    [Fact]
    public async Task A_coherent_path_has_a_day_within_every_step()
    {
        var graph = new TestGraph()
            .Link("a", "b", valid: TestGraph.Years(2018, 2019)).Link("b", "z", valid: TestGraph.Years(2020, 2021))
            .Link("a", "c", valid: TestGraph.Years(2018, 2020)).Link("c", "d", valid: TestGraph.Years(2020, 2021)).Link("d", "z");
        Assert.Equal(["a b z"], Routes(await FindAsync(graph, "a", "z")));
        Assert.Equal(["a c d z"], Routes(await FindAsync(graph, "a", "z", query => query with { TimeCoherent = true })));
    }

    [Fact]
    public async Task Between_the_years_of_parallel_relationships_a_step_does_not_hold()
    {
        var graph = new TestGraph()
            .Link("a", "b", valid: TestGraph.Years(2018, 2018)).Link("a", "b", id: "later", valid: TestGraph.Years(2020, 2020))
            .Link("b", "c", valid: TestGraph.Years(2019, 2019)).Link("b", "d", valid: TestGraph.Years(2020, 2021));
        Assert.Empty((await FindAsync(graph, "a", "c", query => query with { TimeCoherent = true })).Paths);
        var path = Assert.Single((await FindAsync(graph, "a", "d", query => query with { TimeCoherent = true })).Paths);
        Assert.Equal("later", Assert.Single(path.Steps[0].Relationships).Id.ToString());
    }

    [Fact]
    public async Task The_distance_of_a_coherent_path_is_that_of_relationships_that_hold_on_one_day()
    {
        var graph = new TestGraph()
            .Link("a", "b", days: 1, valid: TestGraph.Years(2018, 2018)).Link("a", "b", days: 5, valid: TestGraph.Years(2020, 2020))
            .Link("b", "z", days: 1, valid: TestGraph.Years(2020, 2020)).Link("b", "z", days: 6, valid: TestGraph.Years(2018, 2018))
            .Link("a", "c", days: 2, valid: TestGraph.Years(2020, 2020)).Link("c", "z", days: 3, valid: TestGraph.Years(2020, 2020));
        var answer = await FindAsync(
            graph, "a", "z", query => query with { Algorithm = PathAlgorithm.KShortest, Weight = "days", TimeCoherent = true });
        Assert.Equal(["a c z", "a b z"], Routes(answer));
        Assert.Equal([5, 6], answer.Paths.Select(path => path.Cost));
    }

    [Fact]
    public async Task The_width_of_a_coherent_path_is_that_of_relationships_that_hold_on_one_day()
    {
        var graph = new TestGraph()
            .Link("a", "b", share: 90, valid: TestGraph.Years(2018, 2018)).Link("a", "b", share: 20, valid: TestGraph.Years(2020, 2020))
            .Link("b", "z", share: 80, valid: TestGraph.Years(2020, 2020)).Link("b", "z", share: 30, valid: TestGraph.Years(2018, 2018));
        var path = Assert.Single((await FindAsync(
            graph, "a", "z", query => query with { Algorithm = PathAlgorithm.Widest, Weight = "share", TimeCoherent = true })).Paths);
        Assert.Equal(30, path.Cost);
        Assert.All(path.Steps, step => Assert.Equal(2, step.Relationships.Count));
    }

    [Fact]
    public async Task What_the_ontology_keeps_out_is_no_intermediate_and_no_step_unless_asked_for()
    {
        var graph = new TestGraph().Entity("g", "Group").Chain("a", "g", "z").Link("a", "z", "CONCERNS");
        Assert.Empty((await FindAsync(graph, "a", "z")).Paths);
        Assert.Equal(["a g"], Routes(await FindAsync(graph, "a", "g")));
        Assert.Equal(["a z"], Routes(await FindAsync(graph, "a", "z", query => query with { Filter = query.Filter with { AllTransit = true } })));
        Assert.Equal(["a z"], Routes(await FindAsync(graph, "a", "z", query => query with { Filter = query.Filter with { Types = ["CONCERNS"] } })));
    }

    [Fact]
    public async Task Who_may_take_part_is_asked_of_intermediates_only()
    {
        var graph = new TestGraph().Entity("b", "Agency").Entity("c", "Firm", ["robots"]).Chain("a", "b", "z").Chain("a", "c", "z");
        Assert.Equal(["a c z"], Routes(await FindAsync(graph, "a", "z", query => query with { Filter = query.Filter with { Tags = ["robots"] } })));
        Assert.Equal(["a b z"], Routes(await FindAsync(graph, "a", "z", query => query with { Filter = query.Filter with { Among = ["Agency"] } })));
        Assert.Equal(["a b z"], Routes(await FindAsync(graph, "a", "z", query => query with { Filter = query.Filter with { Among = ["Actor"] } })));
    }

    [Theory]
    [InlineData("source")]
    [InlineData("target")]
    [InlineData("via")]
    [InlineData("avoid")]
    public async Task An_unknown_id_is_named_with_the_nearest(string parameter)
    {
        var (traversal, filter) = await OpenAsync(new TestGraph().Link("siasun", "other"));
        var asked = filter with { Avoid = Ids(parameter == "avoid" ? ["siasum"] : []) };
        PathQuery query = new(asked, Id(parameter == "source" ? "siasum" : "siasun"), Id(parameter == "target" ? "siasum" : "other"))
        {
            Via = Ids(parameter == "via" ? ["siasum"] : []),
        };
        var unknown = Assert.IsType<QueryFailure.UnknownId>((await traversal.FindPathsAsync(query, None)).Failure);
        Assert.Equal((parameter, "siasum"), (unknown.Parameter, unknown.Id));
        Assert.Equal(["siasun"], unknown.Nearest);
    }

    [Fact]
    public async Task More_paths_than_an_answer_may_have_are_cut_and_said_to_be()
    {
        var (traversal, filter) = await OpenAsync(
            new TestGraph().Chain("a", "b", "z").Chain("a", "c", "z").Chain("a", "d", "z"), new() { Paths = 2 });
        var answer = Answer(await traversal.FindPathsAsync(new(filter, Id("a"), Id("z")) { Algorithm = PathAlgorithm.AllShortest }, None));
        Assert.Equal(["a b z", "a c z"], Routes(answer));
        Assert.Equal("paths", answer.Truncated);
    }

    private static Func<PathQuery, PathQuery> With(PathAlgorithm algorithm) => query => query with { Algorithm = algorithm };
}
