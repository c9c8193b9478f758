namespace InnovationGraph.Neo4j;

/// <summary>Which Neo4j server and database to use. The scheme of <see cref="Uri"/> chooses how it is spoken to.</summary>
public sealed record Neo4jSettings
{
    /// <summary><c>http://localhost:7474</c> or <c>https://...</c>: the server's Query API.</summary>
    public required Uri Uri { get; init; }

    public string User { get; init; } = "neo4j";

    public string Password { get; init; } = "";

    public string Database { get; init; } = "neo4j";

    /// <summary>How long one try of a read, or one step of a commit, may take.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(30);
}
