using System.Runtime.CompilerServices;
using InnovationGraph.Neo4j.Sessions;

namespace InnovationGraph.Neo4j.Tests.Verification;

/// <summary>A session in which something happens before each run of one statement outside a transaction.</summary>
internal sealed class InterposedSession(ICypherSession session, string statement, Func<Task> happen) : ICypherSession
{
    public string Address => session.Address;

    public async IAsyncEnumerable<CypherRow> RunAsync(
        string text, IReadOnlyDictionary<string, object?> parameters, CypherAccess access, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (text == Statements.Get(statement))
        {
            await happen();
        }

        await foreach (var row in session.RunAsync(text, parameters, access, cancellation))
        {
            yield return row;
        }
    }

    public Task<ICypherTransaction> BeginAsync(CypherAccess access, CancellationToken cancellation) => session.BeginAsync(access, cancellation);

    public ValueTask DisposeAsync() => session.DisposeAsync();
}
