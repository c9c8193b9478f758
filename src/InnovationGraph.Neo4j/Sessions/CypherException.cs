namespace InnovationGraph.Neo4j.Sessions;

/// <summary>The server answered a statement with a fault; the code, such as <c>Neo.ClientError.Statement.SyntaxError</c>, says which.</summary>
internal sealed class CypherException(string code, string message, Exception? inner = null) : Exception($"{code}: {message}", inner)
{
    public string Code { get; } = code;
}
