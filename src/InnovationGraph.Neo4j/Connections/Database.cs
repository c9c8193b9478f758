using InnovationGraph.Neo4j.Sessions;
using Polly;

namespace InnovationGraph.Neo4j.Connections;

/// <summary>
/// One database of a Neo4j server: named statements, tried again where that can do no harm. Outages come out as
/// <see cref="Core.Stores.StoreUnavailableException"/>.
/// </summary>
internal sealed class Database(ICypherSession session, string name, TimeSpan budget) : IAsyncDisposable
{
    private readonly Resilience _resilience = new(budget);

    /// <summary>Names the database, for messages.</summary>
    public string Description { get; } = $"The Neo4j database '{name}' at {session.Address}";

    /// <summary>All rows of a statement that only reads.</summary>
    public Task<List<T>> ReadAsync<T>(
        string statement, Func<CypherRow, T> read, CancellationToken cancellation, params (string Name, object? Value)[] parameters) =>
        RunAsync(_resilience.Repeated, Statements.Get(statement), read, CypherAccess.Read, Values(parameters), cancellation);

    /// <summary>All rows of a text that only reads and may take long. That it takes too long is not held against the server.</summary>
    public Task<List<CypherRow>> AskAsync(
        string text, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation) =>
        RunAsync(_resilience.Question, text, row => row, CypherAccess.Read, parameters, cancellation);

    /// <summary>Runs an idempotent statement.</summary>
    public Task ChangeAsync(string statement, CancellationToken cancellation, params (string Name, object? Value)[] parameters) =>
        RunAsync(
            _resilience.RepeatedChange, Statements.Get(statement), row => row, CypherAccess.Write, Values(parameters), cancellation);

    /// <summary>
    /// Runs a transaction, again from its start where it failed before its commit. Its commit is its last step; a commit whose
    /// outcome is unknown is an <see cref="UnknownOutcomeException"/> and never tried again.
    /// </summary>
    public Task<T> WriteAsync<T>(Func<WriteTransaction, Task<T>> write, CancellationToken cancellation) => TranslateAsync(
        async () => await _resilience.RepeatedWhole.ExecuteAsync(
            async token =>
            {
                await using WriteTransaction transaction = new(
                    await _resilience.Once.ExecuteAsync(async step => await session.BeginAsync(CypherAccess.Write, step), token),
                    _resilience,
                    token);
                return await write(transaction);
            },
            cancellation));

    public ValueTask DisposeAsync() => session.DisposeAsync();

    private Task<List<T>> RunAsync<T>(
        ResiliencePipeline pipeline,
        string text,
        Func<CypherRow, T> read,
        CypherAccess access,
        IReadOnlyDictionary<string, object?> parameters,
        CancellationToken cancellation) =>
        TranslateAsync(async () => await pipeline.ExecuteAsync(
            async token =>
            {
                List<T> rows = [];
                await foreach (var row in session.RunAsync(text, parameters, access, token))
                {
                    rows.Add(read(row));
                }

                return rows;
            },
            cancellation));

    private static Dictionary<string, object?> Values((string Name, object? Value)[] parameters) =>
        parameters.ToDictionary(StringComparer.Ordinal);

    private async Task<T> TranslateAsync<T>(Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception exception) when (ServerFault.IsOutage(exception))
        {
            throw ServerFault.Translate(exception, Description);
        }
    }
}
