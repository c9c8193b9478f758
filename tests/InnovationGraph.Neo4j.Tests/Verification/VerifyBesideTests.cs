using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Connections;
using InnovationGraph.Neo4j.Sessions;
using InnovationGraph.Neo4j.Tests.Servers;
using InnovationGraph.Neo4j.Verification;
using Polly.Timeout;

namespace InnovationGraph.Neo4j.Tests.Verification;

/// <summary>The database is verified while something else happens to it.</summary>
[Collection(TestServer.Collection)]
public sealed class VerifyBesideTests : IAsyncLifetime
{
    // So long is a commit waited for that waits for the verification itself. Waiting less would change no answer.
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(30);

    private Neo4jGraphStore? _store;
    private Task _committing = Task.CompletedTask;

    private Neo4jGraphStore Store => _store!;

    public async ValueTask InitializeAsync()
    {
        _store = await TestServer.OpenEmptyAsync();
        await CommitAsync();
    }

    public async ValueTask DisposeAsync() => await Store.DisposeAsync();

    [Theory]
    [InlineData("verify/versions")]
    [InlineData("verify/totals")]
    public async Task A_fault_is_found_though_a_revision_comes_in_every_pass(string during)
    {
        await TestServer.RunAsync("CREATE (:Gap {id: 'more'})");
        var fault = await VerifyAsync(during, CommitUnlessHeldUpAsync);
        Assert.Equal("'more': a node labelled Gap has no current version.", fault?.Reason);
        await _committing;
    }

    [Theory]
    [InlineData("verify/versions")]
    [InlineData("verify/totals")]
    public async Task Revisions_that_come_in_every_pass_are_no_fault(string during)
    {
        Assert.Null(await VerifyAsync(during, CommitUnlessHeldUpAsync));
        await _committing;
        Assert.Null(await Store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_revision_that_came_after_the_first_pass_is_verified_like_the_others()
    {
        var fault = await VerifyAsync("verify/totals", async () =>
        {
            await CommitAsync();
            await TestServer.RunAsync("MATCH (v:Version) WHERE v.knownFrom > 1 SET v.body = replace(v.body, 'Firm', 'Bank')");
        });
        Assert.Equal(2, fault?.Revision);
        Assert.Contains("hash", fault?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_of_which_not_all_is_visible_yet_is_waited_for()
    {
        Task<VerificationFault?> verifying;
        await using (var session = CypherSessions.Open(TestServer.Settings))
        await using (var commit = await session.BeginAsync(CypherAccess.Write, CancellationToken.None))
        {
            await commit.RunAsync(Statements.Get("write/lock"), new Dictionary<string, object?>(StringComparer.Ordinal), CancellationToken.None)
                .CountAsync();
            await TestServer.RunAsync("MATCH (v:Version) REMOVE v:Version SET v:Invisible");
            verifying = Store.VerifyAsync(CancellationToken.None);
            await UntilSomeoneWaitsAsync();
            await TestServer.RunAsync("MATCH (v:Invisible) REMOVE v:Invisible SET v:Version");
        }

        Assert.Null(await verifying);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task That_there_is_more_is_said_though_it_takes_too_long_to_look_for_it(bool isOurs)
    {
        await TestServer.RunAsync("CREATE (:Gap {id: 'more'})");
        var fault = await VerifyAsync("verify/strays", () => throw (isOurs
            ? new TimeoutRejectedException()
            : new CypherException("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", "It took too long.")));
        Assert.Equal(new(0, "There is more in the graph than there are records."), fault);
    }

    [Fact]
    public async Task That_the_server_goes_away_is_no_fault_of_the_graph()
    {
        await TestServer.RunAsync("CREATE (:Gap {id: 'more'})");
        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => VerifyAsync("verify/strays", () => throw new ServerUnreachableException("It is away.")));
    }

    private static async Task<VerificationFault?> VerifyAsync(string statement, Func<Task> happen)
    {
        InterposedSession session = new(CypherSessions.Open(TestServer.Settings), statement, happen);
        await using Database database = new(session, TestServer.Settings.Database, TestServer.Settings.Budget);
        return await new Verifier(database, new(database)).FindFaultAsync(CancellationToken.None);
    }

    private static async Task UntilSomeoneWaitsAsync()
    {
        using CancellationTokenSource timeout = new(TooLong);
        const string Count = "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*)";
        while ((await TestServer.RunAsync(Count))[0].Integer(0) == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, timeout.Token);
        }
    }

    private async Task CommitUnlessHeldUpAsync()
    {
        _committing = _committing.IsCompleted ? CommitAsync() : _committing;
        await await Task.WhenAny(_committing, Task.Delay(LongEnough, TimeProvider.System));
    }

    private async Task CommitAsync()
    {
        var head = await Store.GetHeadAsync(CancellationToken.None);
        ChangeSet changes = new(
            Samples.User, "Next.", Samples.Time(head.Number + 1), head.Hash, [new Change.Put(Samples.Entity($"e-{head.Number}"))]);
        Assert.IsType<ApplyResult.Committed>(await Store.ApplyAsync(changes, CancellationToken.None));
    }
}
