using InnovationGraph.Neo4j.Sessions;

namespace InnovationGraph.Neo4j.Connections;

/// <summary>Runs the steps of a transaction, each within the time that one may take.</summary>
internal sealed class WriteTransaction(ICypherTransaction transaction, Resilience resilience, CancellationToken cancellation)
    : IAsyncDisposable
{
    private Task _started = Task.CompletedTask;

    public CancellationToken Cancellation => cancellation;

    public async Task<List<T>> ReadAsync<T>(
        string statement, Func<CypherRow, T> read, params (string Name, object? Value)[] parameters)
    {
        await _started;
        var values = parameters.ToDictionary(StringComparer.Ordinal);
        return await resilience.Once.ExecuteAsync(
            async token =>
            {
                List<T> rows = [];
                await foreach (var row in transaction.RunAsync(Statements.Get(statement), values, token))
                {
                    rows.Add(read(row));
                }

                return rows;
            },
            cancellation);
    }

    /// <summary>
    /// Starts a statement that runs after the one started last, and returns when that one has ended, so that the caller prepares and
    /// sends the next statement while this one runs. A fault of this statement comes out of the step after it.
    /// </summary>
    public async Task RunAsync(string statement, params (string Name, object? Value)[] parameters)
    {
        var before = _started;
        var values = parameters.ToDictionary(StringComparer.Ordinal);
        _started = resilience.Once.ExecuteAsync(
            async token => await transaction.RunAfterAsync(before, Statements.Get(statement), values, token), cancellation).AsTask();
        await before;
    }

    /// <summary>Commits whatever the caller's token says: from here on there is no turning back.</summary>
    /// <exception cref="UnknownOutcomeException">No answer says what became of it.</exception>
    public async Task CommitAsync()
    {
        await _started;
        try
        {
            await resilience.Once.ExecuteAsync(async token => await transaction.CommitAsync(token), CancellationToken.None);
        }
        catch (Exception exception) when (exception is CypherException || ServerFault.IsOutage(exception))
        {
            throw new UnknownOutcomeException(exception);
        }
    }

    /// <summary>Undoes the transaction, unless it was committed, when what was started is over.</summary>
    public async ValueTask DisposeAsync()
    {
        await _started.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await transaction.DisposeAsync();
    }
}

/// <summary>A commit was asked for, and no answer says what became of it.</summary>
internal sealed class UnknownOutcomeException(Exception inner) : Exception("It is unknown whether the commit was made.", inner);
