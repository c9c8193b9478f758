namespace InnovationGraph.Neo4j.Sessions;

/// <summary>An explicit transaction, used by one caller at a time. Disposing it undoes it, unless it was committed.</summary>
internal interface ICypherTransaction : IAsyncDisposable
{
    /// <summary>Runs a statement and streams its rows. A fault ends the transaction, and so does cancelling.</summary>
    IAsyncEnumerable<CypherRow> RunAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation);

    /// <summary>Runs a statement whose rows nobody wants when another is over; unless that one failed. It may be sent before.</summary>
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
