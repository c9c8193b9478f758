namespace InnovationGraph.Neo4j.Sessions;

/// <summary>
/// The one port to a Neo4j server. It neither retries nor translates: it throws <see cref="CypherException"/> when the server
/// answers with a fault and <see cref="ServerUnreachableException"/> when it does not answer. Safe to use from many threads.
/// </summary>
/// <remarks>
/// Parameters are null, <see cref="string"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, and
/// lists and string-keyed maps of those. What runs after a commit of this session sees what the commit wrote, on a cluster too.
/// </remarks>
internal interface ICypherSession : IAsyncDisposable
{
    /// <summary>The server's address, for messages.</summary>
    string Address { get; }

    /// <summary>
    /// Runs a statement in a transaction of its own and streams its rows. A fault may come after rows did. Cancelled, it is ended on the
    /// server too.
    /// </summary>
    IAsyncEnumerable<CypherRow> RunAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, CypherAccess access, CancellationToken cancellation);

    Task<ICypherTransaction> BeginAsync(CypherAccess access, CancellationToken cancellation);
}

/// <summary>What a statement may do; a cluster sends reads to any of its members.</summary>
internal enum CypherAccess
{
    Read,
    Write,
}

/// <summary>An explicit transaction, used by one caller at a time. Disposing it undoes it, unless it was committed.</summary>
internal interface ICypherTransaction : IAsyncDisposable
{
    /// <summary>Runs a statement and streams its rows. A fault ends the transaction, and so does cancelling.</summary>
    IAsyncEnumerable<CypherRow> RunAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation);

    /// <summary>Runs a statement, ignoring its rows, once another step has ended without a fault. It may be sent to the server before that.</summary>
    async Task RunAfterAsync(
        Task before, string statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
    {
        await before.WaitAsync(cancellation);
        await foreach (var _ in RunAsync(statement, parameters, cancellation))
        {
        }
    }

    /// <exception cref="ServerUnreachableException">Whether it is committed is unknown.</exception>
    Task CommitAsync(CancellationToken cancellation);
}
