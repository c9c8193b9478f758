using InnovationGraph.Neo4j.Sessions;
using InnovationGraph.Neo4j.Tests.Servers;

namespace InnovationGraph.Neo4j.Tests.Faults;

[Collection(TestServer.Collection)]
public class GivenUpTests
{
    private const string Endless = "UNWIND range(1, 1000000000000) AS x WITH x WHERE x = 0 RETURN x";
    private const string EndlessBehindRows = "UNWIND range(1, 1000000000000) AS x WITH x WHERE x < 1000000 RETURN x";
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(30);
    private static readonly Dictionary<string, object?> NoParameters = new(StringComparer.Ordinal);

    [Fact]
    public async Task A_read_that_is_given_up_ends_on_the_server()
    {
        await using var session = CypherSessions.Open(TestServer.Settings);
        await GiveUpAsync(token => session.RunAsync(Endless, NoParameters, CypherAccess.Read, token));
        await AssertEndedAsync();
    }

    [Fact]
    public async Task A_read_that_is_given_up_after_some_rows_ends_on_the_server()
    {
        await using var session = CypherSessions.Open(TestServer.Settings);
        using CancellationTokenSource leaving = new();
        await using (var rows = session.RunAsync(EndlessBehindRows, NoParameters, CypherAccess.Read, leaving.Token).GetAsyncEnumerator(leaving.Token))
        {
            Assert.True(await rows.MoveNextAsync());
            await leaving.CancelAsync();
        }

        await AssertEndedAsync();
    }

    [Fact]
    public async Task A_transaction_that_is_given_up_while_a_statement_runs_ends_on_the_server()
    {
        await using var session = CypherSessions.Open(TestServer.Settings);
        await using (var transaction = await session.BeginAsync(CypherAccess.Write, CancellationToken.None))
        {
            await GiveUpAsync(token => transaction.RunAsync(Endless, NoParameters, token));
        }

        await AssertEndedAsync();
    }

    /// <summary>Reads until the server shows the statement, and then no longer.</summary>
    private static async Task GiveUpAsync(Func<CancellationToken, IAsyncEnumerable<CypherRow>> run)
    {
        using CancellationTokenSource leaving = new();
        var reading = Task.Run(async () => await run(leaving.Token).CountAsync());
        await UntilAsync(running => running > 0);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    private static Task AssertEndedAsync() => UntilAsync(running => running == 0);

    // Less time than the server itself gives a statement.
    private static async Task UntilAsync(Func<long, bool> holds)
    {
        using CancellationTokenSource timeout = new(LongEnough);
        const string Count = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN count(*)";
        while (!holds((await TestServer.RunAsync(Count))[0].Integer(0)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, timeout.Token);
        }
    }
}
