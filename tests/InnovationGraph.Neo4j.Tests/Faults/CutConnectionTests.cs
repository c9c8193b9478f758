using InnovationGraph.Contracts.Servers;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Tests.Servers;

namespace InnovationGraph.Neo4j.Tests.Faults;

[Collection(TestServer.Collection)]
public sealed class CutConnectionTests : IAsyncLifetime
{
    private static readonly ChangeSet First =
        new(Samples.User, "A test.", Samples.Time(1), default, [new Change.Put(Samples.Entity("siasun"))]);

    private readonly Relay _relay = Relay.Before(TestServer.Settings.Uri);
    private Neo4jGraphStore? _store;

    private Neo4jGraphStore Store => _store!;

    public async ValueTask InitializeAsync()
    {
        await TestServer.EmptyAsync();
        _store = await Neo4jGraphStore.OpenAsync(TestServer.Settings with { Uri = _relay.Address }, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await _relay.DisposeAsync();
    }

    [Fact]
    public async Task A_commit_whose_answer_is_lost_is_found_out_and_made_once()
    {
        _relay.CutAtCommit(isDelivered: true);
        var revision = Assert.IsType<ApplyResult.Committed>(await Store.ApplyAsync(First, CancellationToken.None)).Revision;
        Assert.Equal([revision], await Store.GetRevisionsAsync(CancellationToken.None));
        Assert.Single(await Store.GetHistoryAsync(Samples.Id("siasun"), CancellationToken.None));
    }

    [Fact]
    public async Task A_commit_that_never_arrives_is_said_to_have_written_nothing()
    {
        _relay.CutAtCommit(isDelivered: false);
        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => Store.ApplyAsync(First, CancellationToken.None));
        Assert.Contains("nothing was written", fault.Message, StringComparison.Ordinal);
        Assert.Equal(Revision.Empty, await Store.GetHeadAsync(CancellationToken.None));
        Assert.IsType<ApplyResult.Committed>(await Store.ApplyAsync(First, CancellationToken.None));
    }

    [Theory]
    [InlineData("CREATE (:Version", true)]
    [InlineData("CREATE (:Version", false)]
    [InlineData("MERGE (e:Entity", true)]
    public async Task A_connection_lost_before_the_commit_is_made_up_for(string text, bool isDelivered)
    {
        _relay.CutAt(text, isDelivered);
        Assert.IsType<ApplyResult.Committed>(await Store.ApplyAsync(First, CancellationToken.None));
        Assert.Single(await Store.GetRevisionsAsync(CancellationToken.None));
        Assert.Null(await Store.VerifyAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_read_whose_connection_is_lost_is_made_again(bool isDelivered)
    {
        await Store.ApplyAsync(First, CancellationToken.None);
        _relay.CutAt("MATCH (r:Revision)", isDelivered);
        Assert.Equal(1, (await Store.GetHeadAsync(CancellationToken.None)).Number);
    }
}
