using InnovationGraph.Core.Collections;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Text;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>Entities, relationships, flows, reach and subgraphs, on graphs small enough to see the answer.</summary>
public abstract class ListingContract(TraversalFixture fixture) : TraversalContract(fixture)
{
    [Fact]
    public async Task The_exact_name_comes_first_then_the_better_connected()
    {
        var (traversal, filter) = await OpenAsync(
            new TestGraph().Link("most-a", "x").Link("most-b", "x").Link("most-b", "y").Link("x", "y").Entity("most"));
        var page = Answer(await traversal.FindEntitiesAsync(new(filter, "MOST", null, EntitySort.Relevance, 0, 10), None));
        Assert.Equal(["most", "most-b", "most-a"], page.Items.Select(item => item.Entity.Id.ToString()));
        Assert.Equal(MatchTier.Exact, page.Items[0].Match!.Tier);
    }

    [Fact]
    public async Task A_page_counts_the_whole_list_and_divides_it_by_kind_and_tag()
    {
        var (traversal, filter) = await OpenAsync(
            new TestGraph().Entity("a", "Firm", ["x"]).Entity("b", "Firm", ["x", "y"]).Entity("c", "Agency").Entity("d", "Place"));
        var page = Answer(await traversal.FindEntitiesAsync(
            new(filter with { Kinds = ["Actor"] }, null, null, EntitySort.Name, 1, 1), None));
        Assert.Equal("b", Assert.Single(page.Items).Entity.Id.ToString());
        Assert.Equal(3, page.Total);
        Assert.Equal([new("Firm", 2), new("Agency", 1)], page.Kinds);
        Assert.Equal([new("x", 2), new("y", 1)], page.Tags);
    }

    [Fact]
    public async Task Tags_and_publishers_that_look_the_same_are_one()
    {
        var (traversal, filter) = await OpenAsync(new TestGraph()
            .Source("report", "The Institute").Source("reprint", "The\u00A0Insti\u00ADtute").Source("paper", "A Paper")
            .Entity("a", "Firm", ["core parts"], [TestGraph.By("report"), TestGraph.By("reprint")])
            .Entity("b", "Firm", ["core\u00A0parts"], [TestGraph.By("report"), TestGraph.By("paper")])
            .Entity("c", "Firm", ["co\u200Bre parts", "core parts"], [TestGraph.By("report")]));
        var page = Answer(await traversal.FindEntitiesAsync(new(filter with { Tags = ["core parts\uFEFF"] }, null, null, EntitySort.Name, 0, 10), None));
        Assert.Equal(["a", "b", "c"], page.Items.Select(item => item.Entity.Id.ToString()));
        Assert.Equal([new("core parts", 3)], page.Tags);
        page = Answer(await traversal.FindEntitiesAsync(new(filter with { MinEvidence = 2 }, null, null, EntitySort.Name, 0, 10), None));
        Assert.Equal(["b"], page.Items.Select(item => item.Entity.Id.ToString()));
        page = Answer(await traversal.FindEntitiesAsync(new(filter, "a", null, EntitySort.Name, 0, 10), None));
        Assert.Equal([new("core parts", 1)], page.Tags);
    }

    [Fact]
    public async Task Within_a_place_is_what_lies_in_it_through_other_places_and_what_governs_them()
    {
        var graph = new TestGraph()
            .Entity("province", "Place").Entity("city", "Place").Entity("zone", "Zone")
            .Link("city", "province", "PART_OF").Link("zone", "city", "LOCATED_IN")
            .Link("firm", "zone", "LOCATED_IN").Link("mayor", "city", "GOVERNS")
            .Link("branch", "firm", "PART_OF").Link("elsewhere", "firm", "OWNS");
        var (traversal, filter) = await OpenAsync(graph);
        var page = Answer(await traversal.FindEntitiesAsync(new(filter, null, Id("province"), EntitySort.Name, 0, 10), None));
        Assert.Equal(["city", "firm", "mayor", "zone"], page.Items.Select(item => item.Entity.Id.ToString()));
    }

    [Fact]
    public async Task Within_a_place_is_found_by_roles_and_not_by_names()
    {
        var graph = new TestGraph()
            .Entity("land", "Region").Entity("county", "Region")
            .Link("county", "land", "belongsTo").Link("firm", "county", "basedIn").Link("council", "land", "runs")
            .Link("branch", "firm", "belongsTo").Link("buyer", "land", "FUNDS");
        var (traversal, filter) = await OpenAsync(graph);
        var page = Answer(await traversal.FindEntitiesAsync(new(filter, null, Id("land"), EntitySort.Name, 0, 10), None));
        Assert.Equal(["council", "county", "firm"], page.Items.Select(item => item.Entity.Id.ToString()));
    }

    [Fact]
    public async Task What_is_a_part_of_something_lies_in_it_only_where_both_are_places()
    {
        var graph = new TestGraph()
            .Entity("firm").Entity("branch").Entity("city", "Place").Entity("district", "Place")
            .Link("district", "city", "PART_OF").Link("city", "firm", "PART_OF").Link("branch", "firm", "PART_OF").Link("branch", "city", "PART_OF");
        var (traversal, filter) = await OpenAsync(graph);
        Assert.Equal(["district"], await WithinAsync("city"));
        Assert.Empty(await WithinAsync("firm"));

        async Task<IEnumerable<string>> WithinAsync(string place) => Answer(
            await traversal.FindEntitiesAsync(new(filter, null, Id(place), EntitySort.Name, 0, 10), None))
            .Items.Select(item => item.Entity.Id.ToString());
    }

    [Fact]
    public async Task Evidence_is_asked_of_entities_too()
    {
        var graph = new TestGraph().Source("one", "A").Source("two", "A").Source("three", "B")
            .Entity("a", evidence: [TestGraph.By("one"), TestGraph.By("two")])
            .Entity("b", evidence: [TestGraph.By("one"), TestGraph.By("three", Stance.Hedged)])
            .Entity("c", evidence: [TestGraph.By("general-knowledge")])
            .Entity("d", evidence: [TestGraph.By("one"), TestGraph.By("general-knowledge")]);
        var (traversal, filter) = await OpenAsync(graph);
        Assert.Equal("b", await OnlyAsync(filter with { MinEvidence = 2 }));
        Assert.Equal(3, Answer(await traversal.FindEntitiesAsync(new(filter with { MinEvidence = 1 }, null, null, EntitySort.Name, 0, 10), None)).Total);
        Assert.Equal("a", await OnlyAsync(filter with { Documents = Ids("two") }));

        async Task<string> OnlyAsync(GraphFilter asked) => Assert.Single(
            Answer(await traversal.FindEntitiesAsync(new(asked, null, null, EntitySort.Name, 0, 10), None)).Items).Entity.Id.ToString();
    }

    [Fact]
    public async Task A_confidence_is_that_of_the_weakest_part_by_its_best_evidence()
    {
        var graph = new TestGraph()
            .Link("a", "b", id: "hedged", evidence: [TestGraph.By("one", Stance.Hedged), TestGraph.By("two", Stance.Inferred)])
            .Link("a", "b", id: "hedged-payer", evidence: [TestGraph.By("one"), TestGraph.By("one", Stance.Hedged) with { Field = "source" }])
            .Link("a", "b", id: "inferred", evidence: [TestGraph.By("one", Stance.Inferred)])
            .Link("a", "b", id: "reported", evidence: [TestGraph.By("one", Stance.Reported), TestGraph.By("two", Stance.Hedged)])
            .Link("a", "b", id: "stated", evidence: [TestGraph.By("one"), TestGraph.By("one", Stance.Inferred) with { Field = "share" }]);
        Assert.Equal(["hedged", "hedged-payer"], await OfAsync([Stance.Hedged]));
        Assert.Equal(["inferred", "stated"], await OfAsync([Stance.Inferred, Stance.Stated]));
        Assert.Equal(["reported"], await OfAsync([Stance.Reported]));
        Assert.Equal(["inferred"], await OfAsync([Stance.Inferred], Ids("one")[0]));

        Task<IEnumerable<string>> OfAsync(ValueList<Stance> confidence, RecordId? document = null) => RelationshipsAsync(graph, query => query with
        {
            Filter = query.Filter with { Confidence = confidence, Documents = document is { } one ? [one] : [] },
        });
    }

    [Fact]
    public async Task Relationships_come_in_order_of_type_as_the_ontology_lists_them_then_of_id()
    {
        var graph = new TestGraph()
            .Link("a", "b", "LENDS_TO", "r1").Link("b", "a", "FUNDS", "r3").Link("a", "a", "FUNDS", "r2").Link("b", "c", "OWNS", "r4");
        Assert.Equal(["r2", "r3", "r1"], await RelationshipsAsync(graph, query => query with { Entity = Id("a") }));
        Assert.Equal(["r2", "r1"], await RelationshipsAsync(graph, query => query with { Entity = Id("a"), Direction = Direction.Out }));
        Assert.Equal(["r4", "r2", "r3", "r1"], await RelationshipsAsync(graph, query => query));
    }

    [Fact]
    public async Task Kinds_are_asked_of_the_far_end_or_where_there_is_none_of_either()
    {
        var graph = new TestGraph().Entity("f").Entity("g", "Agency").Entity("h", "Agency")
            .Link("f", "g", id: "r1").Link("g", "h", id: "r2").Link("f", "f", id: "r3");
        Assert.Equal(["r1"], await RelationshipsAsync(graph, query => query with { Entity = Id("g"), Filter = query.Filter with { Kinds = ["Firm"] } }));
        Assert.Equal(["r1", "r3"], await RelationshipsAsync(graph, query => query with { Filter = query.Filter with { Kinds = ["Firm"] } }));
    }

    [Fact]
    public async Task Who_may_take_part_is_asked_of_both_ends_but_not_of_those_named()
    {
        var graph = new TestGraph().Entity("f").Entity("g", "Agency").Entity("h", "Agency")
            .Link("f", "g", id: "r1").Link("g", "h", id: "r2").Link("f", "f", id: "r3");
        Assert.Equal(["r2"], await RelationshipsAsync(graph, query => query with { Filter = query.Filter with { Among = ["Agency"] } }));
        Assert.Equal(["r3"], await RelationshipsAsync(graph, query => query with { Filter = query.Filter with { Avoid = Ids("g") } }));
        Assert.Equal(["r1"], await RelationshipsAsync(graph, query => query with { Entity = Id("g"), Filter = query.Filter with { Avoid = Ids("g", "h") } }));
        Assert.Equal(["r1"], await RelationshipsAsync(graph, query => query with { Entity = Id("g"), Filter = query.Filter with { Among = ["Firm"] } }));
    }

    [Fact]
    public async Task What_is_gone_through_need_not_be_of_the_kinds_to_list()
    {
        var (traversal, filter) = await OpenAsync(new TestGraph().Entity("g", "Agency").Chain("a", "g", "z"));
        Assert.Equal(["z"], await ReachedAsync(filter with { Kinds = ["Firm"] }));
        Assert.Empty(await ReachedAsync(filter with { Among = ["Firm"] }));
        Assert.Empty(await ReachedAsync(filter with { Avoid = Ids("g") }));

        async Task<IEnumerable<string>> ReachedAsync(GraphFilter asked) =>
            Answer(await traversal.ReachAsync(new(asked, Id("a"), 2, Direction.Out, 0, 10), None)).Items.Select(item => item.Entity.Id.ToString());
    }

    [Fact]
    public async Task A_time_keeps_what_no_stated_bound_excludes_and_counts_the_undated()
    {
        var graph = new TestGraph()
            .Link("a", "b", id: "before", valid: TestGraph.Years(2015, 2016)).Link("a", "b", id: "since", valid: new(PartialDate.Parse("2018"), null))
            .Link("a", "b", id: "undated").Link("a", "b", id: "still", valid: new(null, null, isOngoing: true));
        var (traversal, filter) = await OpenAsync(graph);
        var asked = filter with { Time = TestGraph.Time("2019-05") };
        var page = Answer(await traversal.FindRelationshipsAsync(new(asked, 0, 10), None));
        Assert.Equal(["since", "still", "undated"], page.Items.Select(item => item.Relationship.Id.ToString()));
        Assert.Equal("As of 2019-05, 0 of the relationships are certain and 3 possible.", Assert.Single(page.Notes));
    }

    [Fact]
    public async Task What_is_certain_at_a_time_is_what_is_stated_of_it()
    {
        var graph = new TestGraph().Source("old", "A", "2018-05-01").Source("new", "B", notBefore: "2020-03-01")
            .Link("a", "b", id: "between", valid: new(PartialDate.Parse("2018"), PartialDate.Parse("2020")))
            .Link("a", "b", id: "held", heldAt: [PartialDate.Parse("2019-07")])
            .Link("a", "b", id: "lasting", type: "PART_OF")
            .Link("a", "b", id: "still", valid: new(PartialDate.Parse("2018"), null, isOngoing: true), evidence: [TestGraph.By("old"), TestGraph.By("new")])
            .Link("a", "b", id: "undated");
        Assert.Equal("between held still lasting", await CertainAsync("2019"));
        Assert.Equal("between still lasting", await CertainAsync("2019-07-04"));
        Assert.Equal("between held still lasting", await CertainAsync("2019-07"));
        Assert.Equal("still lasting", await CertainAsync("2020-02-29"));
        Assert.Equal("lasting", await CertainAsync("2020-03-02"));
        Assert.Equal("between still lasting", await CertainAsync("2018"));
        Assert.Equal("lasting", await CertainAsync("2018-06-01"));
        Assert.Equal("lasting", await CertainAsync("2030"));

        async Task<string> CertainAsync(string date)
        {
            await ReopenAsync();
            var (traversal, filter) = await OpenAsync(graph);
            var page = Answer(await traversal.FindRelationshipsAsync(new(filter with { Time = TestGraph.Time(date), CertainOnly = true }, 0, 10), None));
            return string.Join(' ', page.Items.Select(item => item.Relationship.Id));
        }
    }

    [Fact]
    public async Task Between_two_dates_is_what_holds_on_some_day_and_certain_what_is_stated_to()
    {
        var graph = new TestGraph().Source("old", "A", "2018-05-01")
            .Link("a", "b", id: "before", valid: TestGraph.Years(2014, 2015)).Link("a", "b", id: "begun", valid: new(PartialDate.Parse("2017"), null))
            .Link("a", "b", id: "held", heldAt: [PartialDate.Parse("2018-07")])
            .Link("a", "b", id: "still", valid: new(null, null, isOngoing: true), evidence: [TestGraph.By("old")])
            .Link("a", "b", id: "undated").Link("a", "b", id: "year", valid: TestGraph.Years(2020, 2020));
        Assert.Equal("begun held still undated year", await KeptAsync("2016-03", "2020-06"));
        Assert.Equal("begun held still", await KeptAsync("2016-03", "2020-06", certainOnly: true));
        Assert.Equal("begun held still undated year", await KeptAsync("2018", null));
        Assert.Equal("held still year", await KeptAsync("2018", null, certainOnly: true));
        Assert.Equal("before begun held still undated", await KeptAsync(null, "2019"));
        Assert.Equal("before begun held still", await KeptAsync(null, "2019", certainOnly: true));
        Assert.Equal("", await KeptAsync("2017-02", "2017-11", certainOnly: true));

        async Task<string> KeptAsync(string? from, string? to, bool certainOnly = false)
        {
            await ReopenAsync();
            var (traversal, filter) = await OpenAsync(graph);
            var page = Answer(await traversal.FindRelationshipsAsync(
                new(filter with { Time = TestGraph.Between(from, to), CertainOnly = certainOnly }, 0, 10), None));
            return string.Join(' ', page.Items.Select(item => item.Relationship.Id));
        }
    }

    [Theory]
    [InlineData("2019", "2019", "As of 2019, 0 of the relationships are certain and 1 possible.")]
    [InlineData("2018-05", "2019", "From 2018-05 to 2019, 0 of the relationships are certain and 1 possible.")]
    [InlineData("2019", null, "From 2019 on, 0 of the relationships are certain and 1 possible.")]
    [InlineData(null, "2019~", "Until 2019~, 0 of the relationships are certain and 1 possible.")]
    public async Task The_note_names_the_time(string? from, string? to, string note)
    {
        var (traversal, filter) = await OpenAsync(new TestGraph().Link("a", "b"));
        Assert.Equal(note, Assert.Single(Answer(await traversal.FindRelationshipsAsync(new(filter with { Time = TestGraph.Between(from, to) }, 0, 10), None)).Notes));
    }

    [Fact]
    public async Task An_end_that_does_not_exist_then_excludes_and_is_named()
    {
        var graph = new TestGraph()
            .Entity("commission", valid: new(PartialDate.Parse("2023-03"), null, isOngoing: true))
            .Entity("bureau", valid: new(null, PartialDate.Parse("2010")))
            .Link("commission", "ministry", id: "undated").Link("commission", "party", "PART_OF", "lasting")
            .Link("bureau", "ministry", id: "old").Link("bureau", "ministry", id: "older", valid: TestGraph.Years(2000, 2001))
            .Link("ministry", "party", "PART_OF", "kept");
        var (traversal, filter) = await OpenAsync(graph);
        var asked = filter with { Time = TestGraph.Time("2018") };
        var page = Answer(await traversal.FindRelationshipsAsync(new(asked, 0, 10), None));
        Assert.Equal(["kept"], page.Items.Select(item => item.Relationship.Id.ToString()));
        Assert.Equal(
            [
                "As of 2018, 1 of the relationships is certain and 0 possible.",
                "3 relationships are left out because of the dates of an end: bureau ends in 2010, commission begins in 2023-03.",
            ],
            page.Notes);
        page = Answer(await traversal.FindRelationshipsAsync(new(asked, 0, 10) { Entity = Id("commission") }, None));
        Assert.Empty(page.Items);
        Assert.Equal("2 relationships are left out because of the dates of an end: commission begins in 2023-03.", Assert.Single(page.Notes));
    }

    [Fact]
    public async Task Flows_go_upstream_hop_by_hop_each_once()
    {
        var graph = new TestGraph()
            .Link("fund", "firm", id: "r1").Link("state", "fund", id: "r2").Link("firm", "state", id: "r3")
            .Link("state", "firm", id: "r4").Link("owner", "firm", "OWNS", "r5");
        var (traversal, filter) = await OpenAsync(graph);
        var answer = Answer(await traversal.FindFlowsAsync(new(filter) { Recipients = [Id("firm")], Depth = 3 }, None));
        Assert.Equal(["1 r1", "1 r4", "2 r2", "2 r3"], answer.Flows.Select(flow => FormattableString.Invariant($"{flow.Hop} {flow.Link.Relationship.Id}")));
    }

    [Fact]
    public async Task What_the_ontology_keeps_out_of_paths_is_reached_and_not_gone_beyond()
    {
        var graph = new TestGraph().Entity("g", "Group").Chain("a", "g", "c").Chain("a", "d", "e");
        var (traversal, filter) = await OpenAsync(graph);
        var page = Answer(await traversal.ReachAsync(new(filter, Id("a"), 3, Direction.Both, 0, 10), None));
        Assert.Equal(["1 d", "1 g", "2 e"], page.Items.Select(item => FormattableString.Invariant($"{item.Distance} {item.Entity.Id}")));
    }

    [Fact]
    public async Task A_subgraph_takes_the_nearest_and_says_when_it_is_cut()
    {
        var graph = new TestGraph().Link("s", "c", id: "r1").Link("s", "b", id: "r2").Link("b", "c", id: "r3").Link("c", "a", id: "r4");
        var (traversal, filter) = await OpenAsync(graph);
        var induced = Answer(await traversal.ExtractAsync(new(filter, Ids("s"), 2, Direction.Both, 3, true), None));
        Assert.Equal(["s", "b", "c"], induced.Entities.Select(entity => entity.Id.ToString()));
        Assert.Equal(["r1", "r2", "r3"], induced.Relationships.Select(one => one.Id.ToString()));
        Assert.Equal("limit", induced.Truncated);
        var walked = Answer(await traversal.ExtractAsync(new(filter, Ids("s"), 1, Direction.Both, 9, false), None));
        Assert.Equal(["r1", "r2"], walked.Relationships.Select(one => one.Id.ToString()));
        Assert.Null(walked.Truncated);
    }

    [Theory]
    [InlineData("OF")]
    [InlineData("GAP_IN")]
    public async Task Figures_and_gaps_count_as_no_relationships_whatever_those_are_called(string type)
    {
        var graph = new TestGraph().Link("a", "b", type).Link("b", "a", type).Link("b", "c").Figure("figure", "a").Gap("gap", "a").Gap("another", "b");
        var (traversal, filter) = await OpenAsync(graph);
        var found = Answer(await traversal.SummariseAsync(Ids("a", "b", "c"), filter.Revision, None));
        Assert.Equal([2, 3, 1], Ids("a", "b", "c").Select(id => found[id].Degree));
        Assert.Equal(2, Answer(await traversal.FindRelationshipsAsync(new(filter with { Types = [type] }, 0, 10), None)).Total);
        Assert.Null(await Store.VerifyAsync(None));
    }

    [Fact]
    public async Task A_relationship_whose_end_is_gone_is_in_no_answer()
    {
        var graph = new TestGraph().Link("a", "b").Link("a", "c");
        var (traversal, filter) = await OpenAsync(graph);
        await Store.ApplyAsync(
            new(Samples.User, "Retract.", Samples.Time(2), (await Store.GetHeadAsync(None)).Hash, [new Core.Revisions.Change.Retract(Id("b"))]), None);
        var after = filter with { Revision = await Store.GetHeadAsync(None) };
        Assert.Equal(1, Answer(await traversal.FindRelationshipsAsync(new(after, 0, 10), None)).Total);
        Assert.Equal(2, Answer(await traversal.FindRelationshipsAsync(new(filter, 0, 10), None)).Total);
        Assert.Equal(1, (await traversal.SummariseAsync([Id("a"), Id("b")], after.Revision, None)).Answer![Id("a")].Degree);
    }

    [Theory]
    [InlineData("entity")]
    [InlineData("funder")]
    [InlineData("recipient")]
    [InlineData("within")]
    [InlineData("source")]
    [InlineData("seed")]
    public async Task An_unknown_id_is_named_by_its_parameter(string parameter)
    {
        var (traversal, filter) = await OpenAsync(new TestGraph().Link("a", "b"));
        var nobody = Id("nobody");
        QueryFailure? failure = parameter switch
        {
            "entity" => (await traversal.FindRelationshipsAsync(new(filter, 0, 1) { Entity = nobody }, None)).Failure,
            "funder" => (await traversal.FindFlowsAsync(new(filter) { Funders = [nobody] }, None)).Failure,
            "recipient" => (await traversal.FindFlowsAsync(new(filter) { Recipients = [nobody] }, None)).Failure,
            "within" => (await traversal.FindEntitiesAsync(new(filter, null, nobody, EntitySort.Name, 0, 1), None)).Failure,
            "source" => (await traversal.ReachAsync(new(filter, nobody, 1, Direction.Both, 0, 1), None)).Failure,
            _ => (await traversal.ExtractAsync(new(filter, [nobody], 1, Direction.Both, 1, true), None)).Failure,
        };
        Assert.Equal(parameter, Assert.IsType<QueryFailure.UnknownId>(failure).Parameter);
    }

    private async Task<IEnumerable<string>> RelationshipsAsync(TestGraph graph, Func<RelationshipQuery, RelationshipQuery> change)
    {
        var (traversal, filter) = await OpenAsync(graph);
        var page = Answer(await traversal.FindRelationshipsAsync(change(new(filter, 0, 20)), None));
        Assert.Equal(page.Total, page.Items.Count);
        return page.Items.Select(item => item.Relationship.Id.ToString());
    }
}
