namespace InnovationGraph.Neo4j.Sessions;

/// <summary>The server answered a statement with a fault; the code, such as <c>Neo.ClientError.Statement.SyntaxError</c>, says which.</summary>
internal sealed class CypherException(string code, string message, Exception? inner = null) : Exception($"{code}: {message}", inner)
{
    public string Code { get; } = code;
}

/// <summary>The server could not be reached, or the connection ended before its answer did: whether it did what was asked is unknown.</summary>
internal sealed class ServerUnreachableException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether the time to connect ran out, which is not worth another try at once.</summary>
    public bool IsConnectTimeout { get; init; }
}
