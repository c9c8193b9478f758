using InnovationGraph.Neo4j.Sessions;
using InnovationGraph.Neo4j.Tests.Servers;

namespace InnovationGraph.Neo4j.Tests.Sessions;

/// <summary>A statement of a transaction that is sent while another one runs.</summary>
[Collection(TestServer.Collection)]
public sealed class RunAfterTests : IAsyncLifetime
{
    private static readonly Dictionary<string, object?> None = new(StringComparer.Ordinal);

    private readonly ICypherSession _session = CypherSessions.Open(TestServer.Settings);

    public ValueTask InitializeAsync() => new(TestServer.EmptyAsync());

    public async ValueTask DisposeAsync()
    {
        await TestServer.EmptyAsync();
        await _session.DisposeAsync();
    }

    [Fact]
    public async Task What_is_sent_early_sees_what_the_statement_before_it_did()
    {
        await using var transaction = await _session.BeginAsync(CypherAccess.Write, CancellationToken.None);
        TaskCompletionSource before = new();
        var early = transaction.RunAfterAsync(before.Task, "MATCH (p:Probe) SET p.isSeen = true", None, CancellationToken.None);
        await transaction.RunAfterAsync(Task.CompletedTask, "CREATE (:Probe)", None, CancellationToken.None);
        before.SetResult();
        await early;
        await transaction.CommitAsync(CancellationToken.None);
        Assert.True(Assert.Single(await TestServer.RunAsync("MATCH (p:Probe) RETURN p.isSeen")).Flag(0));
    }

    [Fact]
    public async Task What_is_sent_behind_a_statement_that_fails_tells_its_fault()
    {
        await using var transaction = await _session.BeginAsync(CypherAccess.Write, CancellationToken.None);
        var failing = transaction.RunAfterAsync(Task.CompletedTask, "UNWIND [1, 0] AS n CREATE (:Probe {n: 1 / n})", None, CancellationToken.None);
        var behind = transaction.RunAfterAsync(failing, "CREATE (:Probe)", None, CancellationToken.None);
        var fault = await Assert.ThrowsAsync<CypherException>(() => behind);
        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", fault.Code);
    }
}
