using System.Globalization;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Sessions;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace InnovationGraph.Neo4j.Connections;

/// <summary>Tells outages from our own mistakes, and those worth another try from the others: by code, never by HTTP status.</summary>
internal static class ServerFault
{
    /// <summary>Whether the same may well succeed in a moment.</summary>
    public static bool IsTransient(Exception exception) => exception switch
    {
        ServerUnreachableException fault => !fault.IsConnectTimeout,
        LockHeldException => true,
        CypherException { Code: var code } => IsTransient(code),
        _ => false,
    };

    /// <summary>Whether it counts against the server, so that after several it is left alone for a moment.</summary>
    public static bool IsAbsence(Exception exception) => exception is ServerUnreachableException or TimeoutRejectedException
        or CypherException { Code: "Neo.TransientError.Database.DatabaseUnavailable" or "Neo.TransientError.General.DatabaseUnavailable" };

    public static bool IsOutage(Exception exception) => exception is ServerUnreachableException or BrokenCircuitException
        or TimeoutRejectedException or LockHeldException || (exception is CypherException fault && Advice(fault) is not null);

    /// <summary>The outage in one line: which server, what is wrong, what to do.</summary>
    public static StoreUnavailableException Translate(Exception exception, string database) => new(
        exception switch
        {
            BrokenCircuitException { InnerException: { } last } => $"{database} was away a moment ago: {last.Message}",
            BrokenCircuitException => $"{database} was away a moment ago.",
            TimeoutRejectedException timeout => string.Create(
                CultureInfo.InvariantCulture, $"{database} did not answer within {timeout.Timeout.TotalSeconds:0.#} s."),
            CypherException fault => $"{database} {Advice(fault)}",
            LockHeldException => $"{database} is being written to by another program, which does not end; try again later.",
            _ => $"{database} is away: {exception.Message}",
        },
        exception);

    // A transaction that waits for memory it cannot get, or was ended on purpose, fares no better the next time.
    private static bool IsTransient(string code) => code switch
    {
        "Neo.TransientError.Transaction.Terminated" or "Neo.TransientError.Transaction.LockClientStopped" => false,
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError" or "Neo.TransientError.General.OutOfMemoryError" => false,
        "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" => true,

        // We ask for what there is not yet; another process made it in that moment.
        "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists" or "Neo.ClientError.Schema.IndexAlreadyExists"
            or "Neo.ClientError.Schema.IndexWithNameAlreadyExists" or "Neo.ClientError.Schema.ConstraintAlreadyExists"
            or "Neo.ClientError.Schema.ConstraintWithNameAlreadyExists" => true,

        // No request of ours is malformed, so it was damaged on its way.
        _ => code.StartsWith("Neo.ClientError.Request.", StringComparison.Ordinal) || code.StartsWith("Neo.TransientError.", StringComparison.Ordinal),
    };

    private static string? Advice(CypherException fault) => fault.Code switch
    {
        "Neo.ClientError.Security.Unauthorized" => "refuses the user name or password; check Neo4j:User and Neo4j:Password.",
        "Neo.ClientError.Database.DatabaseNotFound" => "is not there; check Neo4j:Database.",
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError" or "Neo.TransientError.General.OutOfMemoryError" =>
            $"has too little memory for this; give it more heap, or commit fewer changes at once ({fault.Message}).",
        var code when IsTransient(code) => $"cannot serve this now ({fault.Message}).",
        var code when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => $"ended this ({fault.Message}).",
        var code when code.StartsWith("Neo.DatabaseError.", StringComparison.Ordinal) => $"failed ({fault.Message}); see its log.",
        var code when code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) => $"refuses access ({fault.Message}).",
        var code when code.StartsWith("Neo.ClientError.Transaction.", StringComparison.Ordinal) => $"ended this ({fault.Message}).",
        _ => null,
    };
}
