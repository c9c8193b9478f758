namespace InnovationGraph.Neo4j.Sessions;

/// <summary>Which Neo4j server and database to use. The scheme of <see cref="Uri"/> chooses how it is spoken to.</summary>
public sealed record Neo4jSettings
{
    /// <summary>What <see cref="Uri"/> may begin with.</summary>
    public static IReadOnlyList<string> Schemes { get; } = ["http", "https", "bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];

    /// <summary><c>http</c> and <c>https</c>: the server's Query API; the others: Bolt, where the driver is built in.</summary>
    public required Uri Uri { get; init; }

    public string User { get; init; } = "neo4j";

    public string Password { get; init; } = "";

    public string Database { get; init; } = "neo4j";

    /// <summary>How long one try of a read may take.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long opening waits for a server that is away and perhaps still starting.</summary>
    public TimeSpan Patience { get; init; }

    /// <summary>Which database it is; never the password.</summary>
    public override string ToString() => $"Neo4j database '{Database}' at {Uri}";
}
