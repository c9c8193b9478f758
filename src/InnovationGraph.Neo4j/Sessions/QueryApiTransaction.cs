namespace InnovationGraph.Neo4j.Sessions;

/// <summary>An explicit transaction of the Query API. The server ends one by itself that is left alone for a minute.</summary>
internal sealed class QueryApiTransaction(QueryApiSession session, string id) : ICypherTransaction
{
    private static readonly TimeSpan UndoTimeout = TimeSpan.FromSeconds(2);

    private bool _isOver;

    public IAsyncEnumerable<CypherRow> RunAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation) =>
        RunAsync(Task.CompletedTask, statement, parameters, cancellation);

    public async Task RunAfterAsync(
        Task before, string statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
    {
        try
        {
            await foreach (var _ in RunAsync(before, statement, parameters, cancellation))
            {
            }
        }
        catch when (before.IsFaulted || before.IsCanceled)
        {
            // Its own fault is only that it was given up.
            await before;
            throw;
        }
    }

    public async Task CommitAsync(CancellationToken cancellation)
    {
        await foreach (var _ in session.SendAsync(
            HttpMethod.Post, $"/tx/{id}/commit", ReadOnlyMemory<byte>.Empty, answered: null, cancellation))
        {
        }

        _isOver = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        using CancellationTokenSource timeout = new(UndoTimeout);
        try
        {
            await foreach (var _ in session.SendAsync(HttpMethod.Delete, $"/tx/{id}", body: null, answered: null, timeout.Token))
            {
            }
        }
        catch (Exception fault) when (fault is CypherException or ServerUnreachableException or OperationCanceledException)
        {
            // It is over already, or the server is away and ends it by itself.
        }
    }

    private IAsyncEnumerable<CypherRow> RunAsync(
        Task before, string statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation) =>
        session.RunAsync($"/tx/{id}", statement, parameters, access: null, bookmarks: [], before, cancellation);
}
