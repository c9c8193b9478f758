using InnovationGraph.Neo4j.Sessions;

namespace InnovationGraph.Neo4j.Connections;

/// <summary>Runs the steps of a transaction, each within the time that one may take.</summary>
internal sealed class WriteTransaction(ICypherTransaction transaction, Resilience resilience, CancellationToken cancellation)
{
    public CancellationToken Cancellation => cancellation;

    public async Task<List<T>> ReadAsync<T>(
        string statement, Func<CypherRow, T> read, params (string Name, object? Value)[] parameters)
    {
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

    public Task RunAsync(string statement, params (string Name, object? Value)[] parameters) =>
        ReadAsync(statement, row => row, parameters);

    /// <summary>Commits whatever the caller's token says: from here on there is no turning back.</summary>
    /// <exception cref="UnknownOutcomeException">No answer says what became of it.</exception>
    public async Task CommitAsync()
    {
        try
        {
            await resilience.Once.ExecuteAsync(async token => await transaction.CommitAsync(token), CancellationToken.None);
        }
        catch (Exception exception) when (exception is CypherException || ServerFault.IsOutage(exception))
        {
            throw new UnknownOutcomeException(exception);
        }
    }
}
