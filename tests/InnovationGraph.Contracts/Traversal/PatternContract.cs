using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>Matches of patterns, on graphs small enough to see them all.</summary>
public abstract class PatternContract(TraversalFixture fixture) : TraversalContract(fixture)
{
    [Fact]
    public async Task A_match_binds_each_name_and_tells_its_relationships_in_order()
    {
        var graph = new TestGraph().Link("fund", "firm", "OWNS", "z").Link("firm", "city", "LOCATED_IN", "y").Link("fund", "other", "OWNS");
        var match = Assert.Single((await FindAsync(graph, "(f)-[OWNS]->(x)-[LOCATED_IN]->(p)")).Items);
        Assert.Equal(["fund", "firm", "city"], match.Selected.Select(entity => entity.Id.ToString()));
        Assert.Equal(["z", "y"], match.Relationships.Select(link => link.Relationship.Id.ToString()));
        Assert.Equal(("fund", "firm"), (match.Relationships[0].Source.Id.ToString(), match.Relationships[0].Target.Id.ToString()));
    }

    [Fact]
    public async Task Matches_come_by_the_ids_of_their_entities_then_of_their_relationships()
    {
        var graph = new TestGraph().Link("b", "z", id: "r2").Link("b", "z", id: "r1").Link("a", "z").Link("b", "c");
        var answer = await FindAsync(graph, "(x)-[FUNDS]->(y)");
        Assert.Equal(["a z", "b c", "b z", "b z"], Rows(answer));
        Assert.Equal(["r1", "r2"], answer.Items.Skip(2).Select(item => item.Relationships[0].Relationship.Id.ToString()));
        var page = await FindAsync(graph, "(x)-[FUNDS]->(y)", query => query with { Skip = 1, Take = 2 });
        Assert.Equal(["b c", "b z"], Rows(page));
        Assert.Equal(4, page.Total);
    }

    [Fact]
    public async Task Common_backers_are_one_question()
    {
        var graph = new TestGraph().Link("p", "one").Link("q", "one").Link("q", "two").Link("r", "two").Link("q", "two").Link("s", "one", "OWNS").Link("s", "two");
        var answer = await FindAsync(
            graph, ["(b)-[FUNDS]->(x)", "(b)-[FUNDS]->(y)"], query => Given(query, ("x", "one"), ("y", "two")) with { Select = [0], Distinct = true });
        Assert.Equal(["q"], Rows(answer));
        Assert.Equal(2, Assert.Single(answer.Items).Relationships.Count);
    }

    [Fact]
    public async Task Different_names_are_different_entities_and_one_without_a_name_may_be_any()
    {
        var graph = new TestGraph().Link("a", "b").Link("c", "b").Link("b", "a", "OWNS");
        Assert.Equal(["a b c", "c b a"], Rows(await FindAsync(graph, "(x)-[FUNDS]->(y)<-[FUNDS]-(z)")));
        Assert.Equal(["a b", "c b"], Rows(await FindAsync(graph, "(x)-[FUNDS]->(y)-[OWNS]->()")));
    }

    [Fact]
    public async Task No_relationship_stands_twice_in_a_match()
    {
        var graph = new TestGraph().Link("a", "b");
        Assert.Empty((await FindAsync(graph, "(x)-[FUNDS]->()<-[FUNDS]-()")).Items);
        Assert.Empty((await FindAsync(graph, ["(x)-[FUNDS]->(y)", "(x)-[]->(y)"])).Items);
        Assert.Equal(2, (await FindAsync(graph.Link("a", "b"), ["(x)-[FUNDS]->(y)", "(x)-[]->(y)"])).Total);
    }

    [Fact]
    public async Task A_self_loop_is_one_relationship_either_way()
    {
        var graph = new TestGraph().Link("a", "a");
        Assert.Equal(1, (await FindAsync(graph, "(x)-[]-(x)")).Total);
        Assert.Equal(1, (await FindAsync(graph, "(x)-[]-()")).Total);
        Assert.Equal(0, (await FindAsync(graph, "(x)-[]-(y)")).Total);
    }

    [Fact]
    public async Task A_kind_counts_with_its_sub_kinds()
    {
        var graph = new TestGraph().Entity("f").Entity("g", "Agency").Entity("p", "Place").Link("f", "g").Link("g", "f").Link("p", "f");
        Assert.Equal(["f g"], Rows(await FindAsync(graph, "(x:Firm)-[FUNDS]->(y:Actor)")));
        Assert.Equal(["p f"], Rows(await FindAsync(graph, "(x:Place)-[FUNDS]->(y)")));
    }

    [Fact]
    public async Task A_run_passes_no_entity_twice()
    {
        var graph = new TestGraph().Link("a", "b", "OWNS").Link("b", "c", "OWNS").Link("c", "a", "OWNS").Link("c", "d", "OWNS").Link("d", "e");
        Assert.Equal(["a c", "a d"], Rows(await FindAsync(graph, "(x)-[OWNS*2..6]->(y)", query => Given(query, ("x", "a")))));
        Assert.Equal(["a"], Rows(await FindAsync(graph, "(x)-[OWNS*3..3]->()", query => Given(query, ("x", "a")))));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    public async Task A_circle_is_found_once_from_its_least_id(int size)
    {
        var graph = new TestGraph();
        for (var i = 0; i < size; i++)
        {
            graph.Link($"n{(i + 1) % size}", $"n{(i + 2) % size}", "OWNS");
        }

        graph.Link("n0", "aside", "OWNS").Link("n1", "n0");
        var answer = await FindAsync(graph, "(x:Firm)-[OWNS*2..6]->(x)");
        Assert.Equal(["n0"], Rows(answer));
        Assert.Equal(size, answer.Items[0].Relationships.Count);
        Assert.Equal("n0", answer.Items[0].Relationships[0].Source.Id.ToString());
        Assert.Equal(["n1"], Rows(await FindAsync(graph, "(x)-[OWNS*2..6]->(x)", query => Given(query, ("x", "n1")))));
        Assert.Equal(size == 2 ? 1 : 0, (await FindAsync(graph, "(x)-[OWNS*2..2]->(x)")).Total);
    }

    [Fact]
    public async Task Where_nothing_comes_back_there_is_no_circle()
    {
        var graph = new TestGraph().Link("a", "b", "OWNS").Link("b", "c", "OWNS").Link("a", "c", "OWNS");
        Assert.Empty((await FindAsync(graph, "(x)-[OWNS*2..6]->(x)")).Items);
        Assert.Equal(["a"], Rows(await FindAsync(graph, "(x)-[OWNS*2..6]-(x)")));
    }

    [Fact]
    public async Task A_circle_that_another_step_touches_may_begin_where_that_one_ends()
    {
        var graph = new TestGraph().Link("x", "y", "OWNS", id: "x-y").Link("y", "x", "OWNS", id: "y-x").Link("fund", "y", "FUNDS", id: "fund-y");
        Assert.Single((await FindAsync(graph, ["(a)-[OWNS*2..5]->(a)", "(f)-[FUNDS]->(a)"])).Items);
        Assert.Single((await FindAsync(graph, ["(a)-[OWNS*2..6]->(a)"])).Items);
    }

    [Fact]
    public async Task A_circle_begins_at_the_least_id_that_its_name_may_be()
    {
        var graph = new TestGraph().Entity("a", "Agency").Link("a", "b", "OWNS").Link("b", "c", "OWNS").Link("c", "a", "OWNS");
        Assert.Equal(["b"], Rows(await FindAsync(graph, "(x:Firm)-[OWNS*2..6]->(x)")));
    }

    [Fact]
    public async Task What_is_kept_out_of_paths_is_not_in_the_middle_unless_it_is_named()
    {
        var graph = new TestGraph().Entity("g", "Group").Link("g", "a").Link("g", "b").Link("a", "c", "CONCERNS");
        Assert.Equal(["g a", "g b"], Rows(await FindAsync(graph, "(x)-[FUNDS]->(y)")));
        Assert.Empty((await FindAsync(graph, "(y)<-[FUNDS]-(x)-[FUNDS]->(z)")).Items);
        Assert.Equal(2, (await FindAsync(graph, "(y)<-[FUNDS]-(x:Group)-[FUNDS]->(z)")).Total);
        Assert.Equal(2, (await FindAsync(graph, "(y)<-[FUNDS]-(x)-[FUNDS]->(z)", query => Given(query, ("x", "g")))).Total);
        Assert.Empty((await FindAsync(graph, "(x)-[]->(y)", query => Given(query, ("y", "c")))).Items);
        Assert.Equal(["a c"], Rows(await FindAsync(graph, "(x)-[CONCERNS]->(y)")));
    }

    [Fact]
    public async Task Who_may_take_part_is_asked_where_the_pattern_names_no_kind_and_nobody_is_given()
    {
        var graph = new TestGraph().Entity("f").Entity("g", "Agency").Entity("h", "Place").Link("f", "g").Link("g", "f").Link("f", "h");
        Assert.Equal(["f g"], Rows(await FindAsync(graph, "(x:Firm)-[FUNDS]->(y)", query => query with { Filter = query.Filter with { Among = ["Agency"] } })));
        Assert.Empty((await FindAsync(graph, "(x)-[FUNDS]->(y)", query => query with { Filter = query.Filter with { Among = ["Agency"] } })).Items);
        Assert.Equal(["f g"], Rows(await FindAsync(graph, "(x:Firm)-[FUNDS]->(y)", query => query with { Filter = query.Filter with { Avoid = Ids("h") } })));
        Assert.Empty((await FindAsync(graph, "(x:Firm)-[FUNDS]->(y)", query => query with { Filter = query.Filter with { Avoid = Ids("f") } })).Items);
        Assert.Equal(
            ["f g", "f h"],
            Rows(await FindAsync(graph, "(x:Firm)-[FUNDS]->(y)", query => Given(query, ("x", "f")) with { Filter = query.Filter with { Avoid = Ids("f") } })));
    }

    [Fact]
    public async Task Some_day_lies_within_all_relationships_where_it_is_asked_for()
    {
        var graph = new TestGraph().Link("a", "b", valid: TestGraph.Years(2018, 2019)).Link("b", "c", valid: TestGraph.Years(2020, 2021))
            .Link("b", "d", valid: TestGraph.Years(2019, 2021));
        Assert.Equal(["a b c", "a b d"], Rows(await FindAsync(graph, "(x)-[]->(y)-[]->(z)")));
        Assert.Equal(["a b d"], Rows(await FindAsync(graph, "(x)-[]->(y)-[]->(z)", query => query with { TimeCoherent = true })));
    }

    [Fact]
    public async Task Each_choice_of_the_selected_entities_comes_once_where_distinct_is_asked_for()
    {
        var graph = new TestGraph().Link("a", "b").Link("a", "c").Link("d", "c").Link("a", "b");
        Assert.Equal(["a", "a", "a", "d"], Rows(await FindAsync(graph, "(x)-[FUNDS]->(y)", query => query with { Select = [0] })));
        var distinct = await FindAsync(graph, "(x)-[FUNDS]->(y)", query => query with { Select = [0], Distinct = true });
        Assert.Equal(["a", "d"], Rows(distinct));
        Assert.Equal(2, distinct.Total);
        Assert.Equal("r001", distinct.Items[0].Relationships[0].Relationship.Id.ToString());
    }

    [Fact]
    public async Task An_unknown_entity_is_answered_with_the_nearest()
    {
        var (traversal, filter) = await OpenAsync(new TestGraph().Link("huawei", "b"));
        var outcome = await traversal.FindPatternsAsync(Given(QueryOf(filter, ["(x)-[]->(y)"]), ("x", "huawie")), None);
        var unknown = Assert.IsType<QueryFailure.UnknownId>(outcome.Failure);
        Assert.Equal(("where", "huawie"), (unknown.Parameter, unknown.Id));
        Assert.Contains("huawei", unknown.Nearest);
    }

    private static PatternQuery Given(PatternQuery query, params (string Name, string Id)[] given) => query with
    {
        Given = given.Select(one => new GivenEntity(query.Pattern.Find(one.Name), Id(one.Id))).ToValueList(),
    };

    /// <summary>The entities selected of each match, in order.</summary>
    private static string[] Rows(PatternAnswer answer) => [.. answer.Items.Select(item => string.Join(' ', item.Selected.Select(entity => entity.Id)))];

    private static PatternQuery QueryOf(GraphFilter filter, string[] texts)
    {
        List<Pattern> shapes = [];
        foreach (var text in texts)
        {
            Assert.True(PatternParser.TryParse(text, _ => null, _ => null, out var shape, out var fault), fault);
            shapes.Add(shape);
        }

        Assert.True(Pattern.TryJoin(shapes, out var pattern, out var wrong), wrong);
        return new(filter, pattern, Skip: 0, Take: 50) { Select = pattern.Names.Select(pattern.Find).ToValueList() };
    }

    private Task<PatternAnswer> FindAsync(TestGraph graph, string text, Func<PatternQuery, PatternQuery>? change = null) => FindAsync(graph, [text], change);

    private async Task<PatternAnswer> FindAsync(TestGraph graph, string[] texts, Func<PatternQuery, PatternQuery>? change = null)
    {
        await ReopenAsync();
        var (traversal, filter) = await OpenAsync(graph);
        var query = QueryOf(filter, texts);
        return Answer(await traversal.FindPatternsAsync(change?.Invoke(query) ?? query, None));
    }
}
