namespace InnovationGraph.Neo4j.Sessions;

/// <summary>The server could not be reached, or the connection ended before its answer did: whether it did what was asked is unknown.</summary>
internal sealed class ServerUnreachableException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether the time to connect ran out, which is not worth another try at once.</summary>
    public bool IsConnectTimeout { get; init; }
}
