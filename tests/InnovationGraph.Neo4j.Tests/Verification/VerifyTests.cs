using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Tests.Servers;

namespace InnovationGraph.Neo4j.Tests.Verification;

/// <summary>Someone changes the database behind the store's back, as in Neo4j Browser.</summary>
[Collection(TestServer.Collection)]
public sealed class VerifyTests : IAsyncLifetime
{
    private Neo4jGraphStore? _store;

    private Neo4jGraphStore Store => _store!;

    public async ValueTask InitializeAsync()
    {
        _store = await TestServer.OpenEmptyAsync();
        await FillAsync();
    }

    public async ValueTask DisposeAsync() => await Store.DisposeAsync();

    [Theory]
    [InlineData(1, "hash", "MATCH (v:Version {id: 'siasun', knownFrom: 1}) SET v.body = replace(v.body, 'Siasun', 'Siasum')")]
    [InlineData(3, "hash", "MATCH (v:Version {id: 'honor'}) REMOVE v.mergedInto")]
    [InlineData(3, "hash", "MATCH (v:Version {id: 'honor'}) REMOVE v.knownTo")]
    [InlineData(1, "hash", "MATCH (v:Version {id: 'honor'}) DELETE v")]
    [InlineData(2, "hash", "MATCH (r:Revision {number: 2}) SET r.message = 'Another.'")]
    [InlineData(2, "changes", "MATCH (r:Revision {number: 2}) SET r.changeCount = 1")]
    [InlineData(2, "missing", "MATCH (r:Revision {number: 2}) DELETE r")]
    [InlineData(0, "cannot be read", "MATCH (r:Revision {number: 3}) SET r.hash = 'no hash'")]
    [InlineData(0, "cannot be read", "MATCH (r:Revision {number: 2}) REMOVE r.author")]
    [InlineData(0, "cannot be read", "MATCH (v:Version {id: 'honor'}) SET v.body = 5")]
    public async Task What_is_hashed_is_found_when_it_was_altered(long revision, string reason, string cypher) =>
        await AssertFaultAsync(revision, reason, cypher);

    [Theory]
    [InlineData(2, "'siasun': the version before it", "MATCH (v:Version {id: 'siasun', knownFrom: 1}) REMOVE v.knownTo")]
    [InlineData(2, "'siasun': the version before it", "MATCH (v:Version {id: 'siasun', knownFrom: 1}) SET v.mergedInto = 'share'")]
    [InlineData(2, "'siasun': its version is merged", "MATCH (v:Version {id: 'siasun', knownFrom: 2}) SET v.mergedInto = 'share'")]
    [InlineData(1, "'siasun': its version ends", "MATCH (v:Version {id: 'siasun', knownFrom: 1}) SET v.knownTo = 1")]
    [InlineData(2, "'siasun': its version ends", "MATCH (v:Version {id: 'siasun', knownFrom: 2}) SET v.knownTo = 9")]
    [InlineData(0, "no revision", "CREATE (:Version {id: 'more', knownFrom: 9})")]
    [InlineData(0, "no revision", "CREATE (:Version {body: 'more'})")]
    [InlineData(0, "no revision", "MATCH (v:Version {id: 'early'}), (g:Gap {id: 'early'}) CREATE (w:Version), (h:Gap) SET w = v{.*, id: 'more', knownFrom: 0, body: replace(v.body, 'early', 'more')}, h = g{.*, id: 'more'}")]
    [InlineData(0, "cannot be read", "CREATE (:Version {id: 'more', knownFrom: 0, recordType: 'dataset', body: 'more'})")]
    [InlineData(2, "'part': the property id", "MATCH (v:Version {id: 'share'}) SET v.id = 'part'")]
    [InlineData(1, "'a-datasets': the property id", "MATCH (v:Version {id: 'a-dataset'}) SET v.id = 'a-datasets'")]
    [InlineData(1, "'siasun': the property recordType", "MATCH (v:Version {id: 'siasun', knownFrom: 1}) SET v.recordType = 'gap'")]
    [InlineData(1, "'siasun': the property own", "MATCH (v:Version {id: 'siasun', knownFrom: 1}) SET v.own = 'Siasum'")]
    [InlineData(1, "'funds': the property own", "MATCH (v:Version {id: 'funds'}) SET v.own = 'siasun fund'")]
    [InlineData(1, "'funds': the property alike", "MATCH (v:Version {id: 'funds'}) SET v.alike = replace(v.alike, 'FUNDS', 'OWNS')")]
    [InlineData(2, "'share': the property subject", "MATCH (v:Version {id: 'share'}) SET v.subject = 'fund'")]
    [InlineData(2, "'share': the property indicator", "MATCH (v:Version {id: 'share'}) REMOVE v.indicator")]
    [InlineData(2, "'owners': the property indicator", "MATCH (v:Version {id: 'owners'}) SET v.indicator = 'share'")]
    [InlineData(1, "'honor': the property tokens", "MATCH (v:Version {id: 'honor'}) SET v.tokens = v.tokens + ' hua'")]
    [InlineData(0, "cannot be read", "MATCH (v:Version {id: 'honor'}) SET v.tokens = ['hon']")]
    public async Task What_versions_keep_beside_is_found_when_it_was_altered(long revision, string reason, string cypher) =>
        await AssertFaultAsync(revision, reason, cypher);

    [Theory]
    [InlineData(2, "'siasun': its node differs from its version in name", "MATCH (e:Entity {id: 'siasun'}) SET e.name = 'Siasum'")]
    [InlineData(2, "'siasun': its node differs from its version in mine", "MATCH (e:Entity {id: 'siasun'}) SET e.mine = 1")]
    [InlineData(2, "'siasun': its node differs from its version in tags", "MATCH (e:Entity {id: 'siasun'}) SET e.tags = ['robots']")]
    [InlineData(2, "in validFromDay", "MATCH (e:Entity {id: 'siasun'}) SET e.validFromDay = e.validFromDay + duration({days: 1})")]
    [InlineData(2, "in validFromDay", "MATCH (e:Entity {id: 'siasun'}) SET e.validFromDay = toString(e.validFromDay)")]
    [InlineData(2, "in validFromDay", "MATCH (e:Entity {id: 'siasun'}) REMOVE e.validFromDay")]
    [InlineData(2, "in validToDay", "MATCH (e:Entity {id: 'siasun'}) SET e.validToDay = date()")]
    [InlineData(2, "'siasun': its node should have other labels", "MATCH (e:Entity {id: 'siasun'}) SET e:Favourite")]
    [InlineData(2, "'siasun': its node should have other labels", "MATCH (e:Entity {id: 'siasun'}) REMOVE e:Organisation")]
    [InlineData(1, "'fund': there is no node", "MATCH (e:Entity {id: 'fund'}) REMOVE e:Firm SET e:Missing")]
    [InlineData(1, "'fund': there is no node", "MATCH (e:Entity {id: 'fund'}) REMOVE e:Entity")]
    [InlineData(1, "'fund': there is no node", "MATCH (e:Entity {id: 'fund'}) DETACH DELETE e")]
    [InlineData(1, "'fund': there is more than one node", "CREATE (:Gap {id: 'fund'})")]
    [InlineData(2, "'share': its node differs from its version in value", "MATCH (o:Observation) SET o.value = 26.0")]
    [InlineData(2, "'share': there is no node", "MATCH (o:Observation) DETACH DELETE o")]
    [InlineData(2, "'owners': its node differs from its version in note", "MATCH (g:Gap {id: 'owners'}) REMOVE g.note")]
    [InlineData(2, "'paper': its node differs from its version in publisher", "MATCH (s:Source) SET s.publisher = 'Another'")]
    [InlineData(2, "'paper': its node differs from its version in lastDay", "MATCH (s:Source) REMOVE s.lastDay")]
    [InlineData(2, "'share': its node is not linked", "MATCH (:Observation)-[l:_OF]->() DELETE l")]
    [InlineData(2, "'share': its node is not linked", "MATCH (o:Observation), (e:Entity {id: 'fund'}) CREATE (o)-[:_OF]->(e)")]
    [InlineData(2, "'share': its node is not linked", "MATCH (o:Observation)-[l:_OF]->(), (e:Entity {id: 'fund'}) DELETE l CREATE (o)-[:_OF]->(e)")]
    [InlineData(2, "'owners': its node is not linked", "MATCH (g:Gap)-[l:_GAP_IN]->(e) DELETE l CREATE (g)-[:_OF]->(e)")]
    [InlineData(2, "'early': its node is not linked", "MATCH (g:Gap {id: 'early'}), (e:Entity {id: 'fund'}) CREATE (g)-[:_GAP_IN]->(e)")]
    [InlineData(2, "'paper': its node is not linked", "MATCH (s:Source), (e:Entity {id: 'fund'}) CREATE (s)-[:CITES]->(e)")]
    public async Task A_node_that_was_altered_is_found(long revision, string reason, string cypher) =>
        await AssertFaultAsync(revision, reason, cypher);

    [Theory]
    [InlineData(1, "'funds': its relationship differs from its version in amount", "MATCH ()-[r:FUNDS {id: 'funds'}]->() SET r.amount = 0.2")]
    [InlineData(1, "'funds': its relationship differs from its version in sharePercent", "MATCH ()-[r:FUNDS {id: 'funds'}]->() REMOVE r.sharePercent")]
    [InlineData(1, "'funds': its relationship differs from its version in validFromDay", "MATCH ()-[r:FUNDS {id: 'funds'}]->() REMOVE r.validFromDay")]
    [InlineData(1, "'funds': its relationship differs from its version in mine", "MATCH ()-[r:FUNDS {id: 'funds'}]->() SET r.mine = true")]
    [InlineData(1, "'funds': there is no relationship", "MATCH ()-[r:FUNDS {id: 'funds'}]->() DELETE r")]
    [InlineData(1, "'funds': there is no relationship", "MATCH (s)-[r:FUNDS {id: 'funds'}]->(t) CREATE (t)-[n:FUNDS]->(s) SET n = properties(r) DELETE r")]
    [InlineData(1, "'funds': its relationship should be of another type than OWNS", "MATCH (s)-[r:FUNDS {id: 'funds'}]->(t) CREATE (s)-[n:OWNS]->(t) SET n = properties(r) DELETE r")]
    [InlineData(1, "'funds': there is more than one", "MATCH (s)-[r:FUNDS {id: 'funds'}]->(t) CREATE (s)-[n:OWNS]->(t) SET n = properties(r)")]
    [InlineData(1, "'itself': its relationship differs from its version in sections", "MATCH (s {id: 'fund'})-[r]->(s) SET r.sections = ['Another']")]
    public async Task A_relationship_that_was_altered_is_found(long revision, string reason, string cypher) =>
        await AssertFaultAsync(revision, reason, cypher);

    [Theory]
    [InlineData("'honor': a node labelled Entity, Firm has no current version", "CREATE (:Entity:Firm {id: 'honor', name: 'Honor'})")]
    [InlineData("Without an id: a node labelled Gap has", "CREATE (:Gap)")]
    [InlineData("'old': a node labelled Source has", "CREATE (:Source {id: 'old'})")]
    [InlineData("'more': a relationship OWNS from 'fund' to 'siasun' has no", "MATCH (s {id: 'fund'}), (t {id: 'siasun'}) CREATE (s)-[:OWNS {id: 'more'}]->(t)")]
    [InlineData("'funds': a relationship FUNDS from 'siasun' to 'fund' has no", "MATCH (s:Firm)-[r:FUNDS {id: 'funds'}]->(t) CREATE (t)-[n:FUNDS]->(s) SET n = properties(r)")]
    [InlineData("Without an id: a relationship LIKES from '' to 'fund' has no", "MATCH (e:Entity {id: 'fund'}) CREATE (:Person)-[:LIKES]->(e)")]
    [InlineData("Without an id: a relationship LIKES from 'fund' to '' has no", "MATCH (e:Entity {id: 'fund'}) CREATE (:Person)<-[:LIKES]-(e)")]
    [InlineData("'nowhere': a :Missing node", "CREATE (:Entity:Missing {id: 'nowhere'})")]
    [InlineData("'gone': a :Missing node", "MATCH (e:Missing {id: 'gone'}) SET e.name = 'Gone'")]
    [InlineData("'gone': a :Missing node", "MATCH (e:Missing {id: 'gone'}) SET e:Firm")]
    [InlineData(":InnovationGraph", "MATCH (m:InnovationGraph) SET m.head = 7")]
    [InlineData(":InnovationGraph", "MATCH (m:InnovationGraph) SET m.datasets = []")]
    [InlineData(":InnovationGraph", "MATCH (m:InnovationGraph) DELETE m")]
    public async Task What_was_added_to_the_graph_is_found(string reason, string cypher) => await AssertFaultAsync(0, reason, cypher);

    [Fact]
    public async Task Nodes_of_others_are_no_fault()
    {
        await TestServer.RunAsync("CREATE (:Person {id: 'siasun'})-[:KNOWS]->(:Person)");
        Assert.Null(await Store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Text_and_numbers_in_another_form_than_a_version_has_are_no_fault()
    {
        var number = new PropertyValue.Number(-123_456_789_012_345.678_901_230_000m);
        await CommitAsync(
            new Change.Put(Samples.Entity("e", "Cafe\u0301", "Caf\u00E9") with { Kind = "Cafe\u0301", Summary = "\u212A", Tags = ["e\u0301"] }),
            new Change.Put(Samples.Relationship("r", "e", "fund") with
            {
                Type = "e\u0301",
                Stage = "e\u0301",
                Money = new(new(null, 123_456_789_012_345.678_901_230_000m, null, "CNY", Qualifier.Over, "e\u0301"), MoneyBasis.Raised, default),
                Properties = new([new("zero", new PropertyValue.Number(-0.0m)), new("number", number), new("text", new PropertyValue.Text("e\u0301"))]),
            }),
            new Change.Put(Samples.Observation("o", "e", "e\u0301")),
            new Change.Put(Samples.Source("s", "e\u0301")));
        Assert.Null(await Store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_dataset_that_has_two_current_versions_is_found()
    {
        await CommitAsync(new Change.Describe(Samples.Description("Another title") with { Ontology = Words() }));
        await AssertFaultAsync(4, "'a-dataset': the version before it", "MATCH (v:Version {id: 'a-dataset', knownFrom: 1}) REMOVE v.knownTo");
    }

    private async Task AssertFaultAsync(long revision, string reason, string cypher)
    {
        await TestServer.RunAsync(cypher);
        var fault = await Store.VerifyAsync(CancellationToken.None);
        Assert.NotNull(fault);
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Reason);
        Assert.Equal(revision, fault.Revision);
    }

    private async Task FillAsync()
    {
        await CommitAsync(
            new Change.Describe(Samples.Description("A title") with { Ontology = Words() }),
            new Change.Put(Samples.Entity("honor", "Honor")),
            new Change.Put(Samples.Entity("fund", "A fund", "一个基金")),
            new Change.Put(Samples.Entity("siasun", "Siasun")),
            new Change.Put(Samples.Relationship("funds", "fund", "siasun") with
            {
                Valid = new(PartialDate.Parse("2019-05"), null, isOngoing: true),
                Channel = "equity",
                Money = new(new(null, 0.1m, null, "CNY", Qualifier.Over, "over RMB 0.1"), MoneyBasis.Raised, default),
                Properties = new([new("sharePercent", new PropertyValue.Number(5))]),
            }),
            new Change.Put(Samples.Relationship("itself", "fund", "fund")),
            new Change.Put(Samples.Relationship("lost", "fund", "gone")));
        await CommitAsync(
            new Change.Put(Samples.Entity("siasun", "SIASUN") with { Valid = new(PartialDate.Parse("2000-04"), null) }),
            new Change.Put(Samples.Observation("share", "siasun", "market-share")),
            new Change.Put(Samples.Gap("owners", "siasun")),
            new Change.Put(Samples.Gap("early", "paper")),
            new Change.Put(Samples.Source("paper") with { Date = PartialDate.Parse("2024") }));
        await CommitAsync(new Change.Retract(Samples.Id("honor"), Samples.Id("siasun")));
        Assert.Null(await Store.VerifyAsync(CancellationToken.None));
    }

    private static Ontology Words() => Ontology.Empty with
    {
        Kinds =
        [
            new() { Id = "Firm", TitleEn = "Firm", TitleZh = "企业", Meaning = "A company.", Extends = "Organisation" },
            new() { Id = "Organisation", TitleEn = "Organisation", TitleZh = "组织", Meaning = "Whatever acts.", IsAbstract = true },
        ],
    };

    private async Task CommitAsync(params Change[] changes)
    {
        var head = await Store.GetHeadAsync(CancellationToken.None);
        var result = await Store.ApplyAsync(
            new(Samples.User, "A test.", Samples.Time(head.Number + 1), head.Hash, changes.ToValueList()), CancellationToken.None);
        Assert.IsType<ApplyResult.Committed>(result);
    }
}
