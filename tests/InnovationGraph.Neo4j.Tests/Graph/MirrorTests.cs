using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Tests.Servers;

namespace InnovationGraph.Neo4j.Tests.Graph;

/// <summary>The graph as someone in Neo4j Browser sees it.</summary>
[Collection(TestServer.Collection)]
public sealed class MirrorTests : IAsyncLifetime
{
    private Neo4jGraphStore? _store;

    private Neo4jGraphStore Store => _store!;

    public async ValueTask InitializeAsync() => _store = await TestServer.OpenEmptyAsync();

    public async ValueTask DisposeAsync() => await Store.DisposeAsync();

    [Fact]
    public async Task An_entity_carries_its_kind_and_the_kinds_that_it_extends()
    {
        await CommitAsync(new Change.Describe(Described("Organisation")), new Change.Put(Samples.Entity("siasun")));
        Assert.Equal(["Entity", "Firm", "Organisation"], await LabelsAsync("siasun"));
    }

    [Fact]
    public async Task A_changed_hierarchy_of_kinds_changes_the_labels_of_what_is_there()
    {
        await CommitAsync(new Change.Describe(Described("Organisation")), new Change.Put(Samples.Entity("siasun")));
        await CommitAsync(new Change.Describe(Described("Actor")));
        Assert.Equal(["Actor", "Entity", "Firm"], await LabelsAsync("siasun"));
    }

    [Fact]
    public async Task A_changed_kind_changes_the_labels()
    {
        await CommitAsync(new Change.Put(Samples.Entity("siasun")));
        await CommitAsync(new Change.Put(Samples.Entity("siasun") with { Kind = "Institute" }));
        Assert.Equal(["Entity", "Institute"], await LabelsAsync("siasun"));
    }

    [Fact]
    public async Task A_kind_named_like_a_label_of_ours_is_told_by_its_property()
    {
        await CommitAsync(new Change.Put(Samples.Entity("siasun") with { Kind = "Version" }));
        Assert.Equal(["Entity"], await LabelsAsync("siasun"));
        Assert.Equal("Version", (await TestServer.RunAsync("MATCH (e:Entity) RETURN e.kind"))[0].Text(0));
    }

    [Theory]
    [InlineData("OF", "OF")]
    [InlineData("_OF", "RELATED_TO")]
    [InlineData("_GAP_IN", "RELATED_TO")]
    public async Task No_relationship_of_a_dataset_has_a_type_of_ours(string type, string shown)
    {
        await CommitAsync(
            new Change.Put(Samples.Entity("a")), new Change.Put(Samples.Entity("b")), new Change.Put(Samples.Relationship("r", "a", "b") with { Type = type }));
        Assert.Equal(shown, Assert.Single(await TestServer.RunAsync("MATCH (:Entity)-[r]->(:Entity) RETURN type(r)")).Text(0));
    }

    [Fact]
    public async Task A_relationship_has_dates_as_stated_and_as_days_and_money_as_number_and_exactly()
    {
        var bond = Samples.Relationship("bond", "a", "b") with
        {
            Valid = new(PartialDate.Parse("2019-05"), null, isOngoing: true),
            Money = new(new(null, 0.1234567890123456789m, null, "CNY", Qualifier.Over, "over RMB 0.12"), MoneyBasis.Raised, default),
            Properties = new([new("sharePercent", new PropertyValue.Number(5)), new("currency", new PropertyValue.Text("mine"))]),
        };
        await CommitAsync(new Change.Put(Samples.Entity("a")), new Change.Put(Samples.Entity("b")), new Change.Put(bond));
        var row = Assert.Single(await TestServer.RunAsync(
            """
            MATCH (:Entity {id: 'a'})-[r:FUNDS {id: 'bond'}]->(:Entity {id: 'b'})
            RETURN r.validFrom, r.validTo, r.validFromDay = date('2019-05-01'), r.validToDay IS NULL,
              r.amount > 0.12 AND r.amount < 0.13, r.amountExact, r.qualifier, r.currency, r.sharePercent = 5, r.sources[0], r.stances[0], r.currency_
            """));
        Assert.Equal(("2019-05", ".."), (row.Text(0), row.Text(1)));
        Assert.True(row.Flag(2) && row.Flag(3) && row.Flag(4) && row.Flag(8));
        Assert.Equal(("0.1234567890123456789", "over", "CNY"), (row.Text(5), row.Text(6), row.Text(7)));
        Assert.Equal(("a-document", "stated", "mine"), (row.Text(9), row.Text(10), row.Text(11)));
    }

    [Fact]
    public async Task Only_the_newest_version_of_a_relationship_is_a_relationship()
    {
        await CommitAsync(new Change.Put(Samples.Entity("a")), new Change.Put(Samples.Entity("b")), new Change.Put(Samples.Relationship("r", "a", "b")));
        await CommitAsync(new Change.Put(Samples.Relationship("r", "b", "a") with { Type = "OWNS" }));
        var row = Assert.Single(await TestServer.RunAsync("MATCH (s)-[r]->(t) RETURN s.id, type(r), t.id"));
        Assert.Equal(("b", "OWNS", "a"), (row.Text(0), row.Text(1), row.Text(2)));
        await CommitAsync(new Change.Retract(Samples.Id("r")));
        Assert.Empty(await TestServer.RunAsync("MATCH ()-[r]->() RETURN r.id"));
    }

    [Fact]
    public async Task A_relationship_outlives_a_retracted_end_which_is_then_missing_until_it_is_put_again()
    {
        await CommitAsync(new Change.Put(Samples.Entity("a")), new Change.Put(Samples.Entity("b")), new Change.Put(Samples.Relationship("r", "a", "b")));
        await CommitAsync(new Change.Retract(Samples.Id("b")));
        Assert.Equal(["Entity", "Missing"], await LabelsAsync("b"));
        Assert.Single(await TestServer.RunAsync("MATCH (:Firm)-[r]->(:Missing) RETURN r.id"));
        await CommitAsync(new Change.Put(Samples.Entity("b")));
        Assert.Equal(["Entity", "Firm"], await LabelsAsync("b"));
        await CommitAsync(new Change.Retract(Samples.Id("b")), new Change.Retract(Samples.Id("r")));
        Assert.Empty(await LabelsAsync("b"));
    }

    [Fact]
    public async Task Observations_and_gaps_hang_on_their_subject_whichever_comes_first()
    {
        await CommitAsync(new Change.Put(Samples.Observation("o", "siasun", "revenue")), new Change.Put(Samples.Gap("g", "siasun")));
        await CommitAsync(new Change.Put(Samples.Entity("siasun")));
        await CommitAsync(new Change.Put(Samples.Observation("late", "siasun", "revenue")), new Change.Put(Samples.Entity("siasun", "Siasun")));
        Assert.Equal(
            ["g", "late", "o"],
            (await TestServer.RunAsync("MATCH (n)-[:_OF|_GAP_IN]->(:Firm {id: 'siasun'}) RETURN n.id ORDER BY n.id")).Select(row => row.Text(0)));
        await CommitAsync(new Change.Retract(Samples.Id("siasun")));
        Assert.Empty(await LabelsAsync("siasun"));
    }

    [Fact]
    public async Task The_metadata_node_names_the_schema_and_the_datasets()
    {
        await CommitAsync(new Change.Describe(Described("Actor")), new Change.Describe(Described("Actor") with { Id = Samples.Id("another") }));
        var row = Assert.Single(await TestServer.RunAsync("MATCH (m:InnovationGraph) RETURN m.schemaVersion, m.datasets"));
        Assert.Equal(5, row.Integer(0));
        Assert.Equal(["a-dataset", "another"], row.Texts(1));
    }

    private static Dataset Described(string above) => Samples.Description("A title") with
    {
        Ontology = Ontology.Empty with
        {
            Kinds =
            [
                new() { Id = "Firm", TitleEn = "Firm", TitleZh = "企业", Meaning = "A company.", Extends = above },
                new() { Id = above, TitleEn = above, TitleZh = above, Meaning = "Whatever is above.", IsAbstract = true },
            ],
        },
    };

    private static async Task<IEnumerable<string>> LabelsAsync(string id) =>
        (await TestServer.RunAsync($"MATCH (e:Entity {{id: '{id}'}}) UNWIND labels(e) AS label RETURN label ORDER BY label")).Select(row => row.Text(0));

    private async Task CommitAsync(params Change[] changes)
    {
        var head = await Store.GetHeadAsync(CancellationToken.None);
        var result = await Store.ApplyAsync(
            new(Samples.User, "A test.", Samples.Time(head.Number + 1), head.Hash, changes.ToValueList()), CancellationToken.None);
        Assert.IsType<ApplyResult.Committed>(result);
    }
}
