using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Sessions;
using InnovationGraph.Neo4j.Tests.Servers;

namespace InnovationGraph.Neo4j.Tests.Faults;

[Collection(TestServer.Collection)]
public class RefusalTests
{
    [Fact]
    public async Task A_wrong_password_is_said_to_be_one()
    {
        var fault = await RefusedAsync(TestServer.Settings with { User = "somebody", Password = "else" });
        Assert.Contains("refuses the user name or password", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_said_not_to_be()
    {
        var fault = await RefusedAsync(TestServer.Settings with { Database = "nothing" });
        Assert.Contains("is not there; check Neo4j:Database", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Entity")]
    [InlineData("Version")]
    public async Task A_server_that_holds_someone_elses_nodes_under_our_labels_is_refused_and_left_alone(string label)
    {
        await TestServer.EmptyAsync();
        await TestServer.RunAsync($"CREATE (:{label} {{name: 'theirs'}})");
        var fault = await RefusedAsync(TestServer.Settings);
        Assert.Contains($"holds :{label} nodes that InnovationGraph did not make", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await TestServer.RunAsync("MATCH (n) RETURN count(n)"))[0].Integer(0));
        await TestServer.EmptyAsync();
    }

    [Fact]
    public async Task A_server_that_holds_someone_elses_nodes_under_other_labels_is_shared()
    {
        await TestServer.EmptyAsync();
        await TestServer.RunAsync("CREATE (:Person {name: 'theirs'})");
        await using var store = await Neo4jGraphStore.OpenAsync(TestServer.Settings, CancellationToken.None);
        Assert.Equal("theirs", (await TestServer.RunAsync("MATCH (p:Person) RETURN p.name"))[0].Text(0));
    }

    [Fact]
    public async Task Another_schema_is_refused()
    {
        await using (await TestServer.OpenEmptyAsync())
        {
            await TestServer.RunAsync("MATCH (m:InnovationGraph) SET m.schemaVersion = 99");
        }

        var message = (await RefusedAsync(TestServer.Settings)).Message;
        Assert.Contains("has schema 99", message, StringComparison.Ordinal);
        Assert.Contains("Import the datasets into an empty database", message, StringComparison.Ordinal);
        await TestServer.EmptyAsync();
    }

    [Fact]
    public async Task A_database_whose_versions_do_not_tell_dates_is_brought_up_to_date()
    {
        var dated = Samples.Entity("dated") with { Valid = new(PartialDate.Parse("2023-03"), null, isOngoing: true), Tags = ["a-tag"] };
        await using (var store = await TestServer.OpenEmptyAsync())
        {
            await store.ApplyAsync(
                new(Samples.User, "A test.", Samples.Time(1), (await store.GetHeadAsync(CancellationToken.None)).Hash, [new Change.Put(dated), new Change.Put(Samples.Entity("undated"))]),
                CancellationToken.None);
            var old = await TestServer.RunAsync(
                """
                MATCH (m:InnovationGraph) SET m.schemaVersion = 3
                WITH m
                MATCH (v:Version {id: 'dated'}) SET v.alike = replace(v.alike, ',["2023-03",".."]', '')
                RETURN v.alike
                """);
            Assert.DoesNotContain("2023", Assert.Single(old).Text(0), StringComparison.Ordinal);
            Assert.NotNull(await store.VerifyAsync(CancellationToken.None));
        }

        await using var opened = await Neo4jGraphStore.OpenAsync(TestServer.Settings, CancellationToken.None);
        Assert.Null(await opened.VerifyAsync(CancellationToken.None));
        var entities = (await opened.ProjectAsync(1, CancellationToken.None)).Entities;
        Assert.Equal([dated.Valid, default], entities.Select(entity => entity.Valid));
        Assert.Equal(["a-tag"], entities[0].Tags);
        Assert.Equal(5, Assert.Single(await TestServer.RunAsync("MATCH (m:InnovationGraph) RETURN m.schemaVersion")).Integer(0));
    }

    [Fact]
    public async Task A_database_whose_relationships_do_not_keep_their_certain_days_is_brought_up_to_date()
    {
        Interval[] spans =
        [
            default,
            new(PartialDate.Parse("2023-03"), null, isOngoing: true),
            new(PartialDate.Parse("2019~"), PartialDate.Parse("2021-02-28~"), isOngoing: false),
            new(null, PartialDate.Parse("2020-02~"), isOngoing: false),
            new(null, null, isOngoing: true),
        ];
        var related = spans.Select((span, i) => Samples.Relationship($"related-{i}", "firm", "other") with
        {
            Valid = span,
            HeldAt = i < 2 ? [PartialDate.Parse("2024-02"), PartialDate.Parse("2024~")] : [],
        });
        await using (var store = await TestServer.OpenEmptyAsync())
        {
            await store.ApplyAsync(
                new(
                    Samples.User,
                    "A test.",
                    Samples.Time(1),
                    (await store.GetHeadAsync(CancellationToken.None)).Hash,
                    [new Change.Put(Samples.Entity("firm")), new Change.Put(Samples.Entity("other")), .. related.Select(one => new Change.Put(one))]),
                CancellationToken.None);
            await TestServer.RunAsync("MATCH (m:InnovationGraph) SET m.schemaVersion = 4");
            await TestServer.RunAsync("MATCH ()-[r]->() REMOVE r.certainFromDay, r.certainToDay, r.heldFirstDays, r.heldLastDays");
            Assert.NotNull(await store.VerifyAsync(CancellationToken.None));
        }

        await using var opened = await Neo4jGraphStore.OpenAsync(TestServer.Settings, CancellationToken.None);
        Assert.Null(await opened.VerifyAsync(CancellationToken.None));
        Assert.Equal(5, Assert.Single(await TestServer.RunAsync("MATCH (m:InnovationGraph) RETURN m.schemaVersion")).Integer(0));
    }

    [Fact]
    public async Task A_database_with_the_old_ties_of_figures_and_gaps_is_brought_up_to_date()
    {
        await using (var store = await TestServer.OpenEmptyAsync())
        {
            await store.ApplyAsync(
                new(
                    Samples.User,
                    "A test.",
                    Samples.Time(1),
                    (await store.GetHeadAsync(CancellationToken.None)).Hash,
                    [new Change.Put(Samples.Entity("firm")), new Change.Put(Samples.Observation("firm-share", "firm", "market-share")), new Change.Put(Samples.Gap("firm-owners", "firm"))]),
                CancellationToken.None);
            await TestServer.RunAsync("MATCH (m:InnovationGraph) SET m.schemaVersion = 2");
            await TestServer.RunAsync("MATCH (o:Observation)-[new:_OF]->(e) CREATE (o)-[:OF]->(e) DELETE new");
            await TestServer.RunAsync("MATCH (g:Gap)-[new:_GAP_IN]->(e) CREATE (g)-[:GAP_IN]->(e) DELETE new");
            Assert.NotNull(await store.VerifyAsync(CancellationToken.None));
        }

        await using var opened = await Neo4jGraphStore.OpenAsync(TestServer.Settings, CancellationToken.None);
        Assert.Null(await opened.VerifyAsync(CancellationToken.None));
        Assert.Equal(5, Assert.Single(await TestServer.RunAsync("MATCH (m:InnovationGraph) RETURN m.schemaVersion")).Integer(0));
    }

    [Fact]
    public async Task A_statement_that_fails_in_mid_stream_fails_behind_its_rows()
    {
        await using var session = CypherSessions.Open(TestServer.Settings);
        List<long> rows = [];
        var fault = await Assert.ThrowsAsync<CypherException>(async () =>
        {
            await foreach (var row in session.RunAsync(
                "UNWIND [1, 0] AS x RETURN 1 / x", new Dictionary<string, object?>(StringComparer.Ordinal), CypherAccess.Read, CancellationToken.None))
            {
                rows.Add(row.Integer(0));
            }
        });
        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", fault.Code);
        Assert.Equal([1L], rows);
    }

    [Fact]
    public async Task A_read_may_not_write()
    {
        await using var session = CypherSessions.Open(TestServer.Settings);
        var rows = session.RunAsync("CREATE (:Entity)", new Dictionary<string, object?>(StringComparer.Ordinal), CypherAccess.Read, CancellationToken.None);
        var fault = await Assert.ThrowsAsync<CypherException>(async () => await rows.GetAsyncEnumerator().MoveNextAsync());
        Assert.Equal("Neo.ClientError.Statement.AccessMode", fault.Code);
    }

    private static Task<StoreUnavailableException> RefusedAsync(Neo4jSettings settings) =>
        Assert.ThrowsAsync<StoreUnavailableException>(() => Neo4jGraphStore.OpenAsync(settings, CancellationToken.None));
}
