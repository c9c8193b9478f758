using InnovationGraph.Neo4j.Sessions;
using Polly.Timeout;

namespace InnovationGraph.Neo4j.Connections;

/// <summary>
/// Another transaction held the lock of commits for as long as one may wait. The server keeps that of a program that was killed for a
/// minute after its last statement, so the wait is worth another try.
/// </summary>
internal sealed class LockHeldException(Exception inner) : Exception("Another transaction holds the lock of commits.", inner)
{
    /// <summary>Whether a fault of the statement that takes the lock means this.</summary>
    public static bool IsMeantBy(Exception fault) =>
        fault is TimeoutRejectedException or CypherException { Code: "Neo.ClientError.Transaction.LockClientStopped" };
}
