using InnovationGraph.Core.Traversal;
using static System.FormattableString;

namespace InnovationGraph.Hosting.Configuration;

/// <summary>A key of the configuration section <see cref="Section"/>.</summary>
/// <param name="Key">The key below the section.</param>
/// <param name="Meaning">What it sets, for whoever reads the help; empty where the key says it.</param>
/// <param name="Default">The value where it is absent.</param>
public sealed record Setting(string Key, string Meaning, string Default)
{
    public const string Section = "InnovationGraph";

    private const string None = "none";

    private static readonly QueryLimits Usual = new();

    public static Setting Store { get; } = new("Store", "the store: Sqlite or Neo4j", nameof(StoreKind.Sqlite));

    public static Setting SqlitePath { get; } = new("Sqlite:Path", "the database file; one process owns it", "data/innovation-graph.db");

    public static Setting Neo4jUri { get; } = new("Neo4j:Uri", "the Neo4j server", "http://localhost:7474");

    public static Setting Neo4jUser { get; } = new("Neo4j:User", string.Empty, "neo4j");

    public static Setting Neo4jPassword { get; } =
        new("Neo4j:Password", "better in the environment: InnovationGraph__Neo4j__Password", string.Empty) { DefaultInWords = None };

    public static Setting Neo4jDatabase { get; } = new("Neo4j:Database", string.Empty, "neo4j");

    /// <summary>A server is filled only with a package that was named, so for Neo4j there is no default.</summary>
    public static Setting SeedPath { get; } =
        new("Seed:Path", "the dataset package to load at the start; empty: none", Path.Combine(AppContext.BaseDirectory, "seed"))
        {
            DefaultInWords = "the folder seed beside the program; none for Neo4j",
        };

    public static Setting TimeMilliseconds { get; } =
        new("Limits:TimeMilliseconds", "how long a query may take", Invariant($"{Usual.Time.TotalMilliseconds}"));

    public static Setting VisitedRelationships { get; } =
        new("Limits:VisitedRelationships", "how many relationships a query may look at", Invariant($"{Usual.VisitedRelationships}"));

    public static Setting Paths { get; } = new("Limits:Paths", "the most paths in an answer", Invariant($"{Usual.Paths}"));

    public static Setting Relationships { get; } =
        new("Limits:Relationships", "the most relationships in an answer that is not a page", Invariant($"{Usual.Relationships}"));

    public static Setting HeavyQueries { get; } =
        new("Limits:HeavyQueries", "how many heavy queries run at once", Invariant($"{Math.Max(1, Environment.ProcessorCount - 1)}"))
        {
            DefaultInWords = "processors but one",
        };

    public static Setting WaitingQueries { get; } = new("Limits:WaitingQueries", "how many more wait for their turn", "64");

    public static Setting ProjectedRelationships { get; } =
        new("Limits:ProjectedRelationships", "the most relationships of a graph on Neo4j held in memory", "2000000");

    public static Setting PathPrefix { get; } =
        new("PathPrefix", "the path below which a proxy offers the API, such as /graph", string.Empty) { DefaultInWords = None };

    public static Setting CorsOrigins { get; } =
        new("Cors:Origins", "the origins that browsers may call from, with commas between; * for any", string.Empty) { DefaultInWords = None };

    /// <summary>All of them, in the order to show them.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        Store, SqlitePath, Neo4jUri, Neo4jUser, Neo4jPassword, Neo4jDatabase, SeedPath, TimeMilliseconds, VisitedRelationships, Paths,
        Relationships, HeavyQueries, WaitingQueries, ProjectedRelationships, PathPrefix, CorsOrigins,
    ];

    /// <summary>The default as the help tells it.</summary>
    public string DefaultInWords { get => field ?? Default; init; }

    /// <summary>The key with the section before it.</summary>
    public string FullKey => $"{Section}:{Key}";
}
