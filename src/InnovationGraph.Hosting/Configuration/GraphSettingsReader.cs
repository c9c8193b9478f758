using System.Diagnostics.CodeAnalysis;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Neo4j.Sessions;
using Microsoft.Extensions.Configuration;

namespace InnovationGraph.Hosting.Configuration;

/// <summary>Reads <see cref="GraphSettings"/>; every fault names the key, the value and what is allowed, and unknown keys are faults.</summary>
public static class GraphSettingsReader
{
    private static readonly QueryLimits Defaults = new();

    // However little time a query has, a record takes its way over the network.
    private static readonly TimeSpan LeastBudget = TimeSpan.FromSeconds(1);

    public static bool TryRead(
        IConfiguration configuration, [NotNullWhen(true)] out GraphSettings? settings, out IReadOnlyList<string> faults)
    {
        SectionReader section = new(configuration.GetSection("InnovationGraph"));
        var store = section.Choice<StoreKind>("Store");
        QueryLimits limits = new()
        {
            Time = TimeSpan.FromMilliseconds(section.Integer("Limits:TimeMilliseconds", (long)Defaults.Time.TotalMilliseconds, 1, 600_000)),
            VisitedRelationships = section.Integer("Limits:VisitedRelationships", Defaults.VisitedRelationships, 1, 10_000_000_000),
            Paths = (int)section.Integer("Limits:Paths", Defaults.Paths, 1, 10_000),
            Relationships = (int)section.Integer("Limits:Relationships", Defaults.Relationships, 1, 1_000_000),
        };
        GraphSettings read = new()
        {
            Store = store,
            SqlitePath = section.FilePath("Sqlite:Path", Path.Combine("data", "innovation-graph.db")),
            Neo4j = Server(section, limits),
            SeedPath = section.Text("Seed:Path", DefaultSeed(store)) is { Length: > 0 } seed
                ? Path.GetFullPath(seed)
                : null,
            Limits = limits,
            ProjectedRelationships = section.Integer("Limits:ProjectedRelationships", 2_000_000, 0, int.MaxValue),
            HeavyQueries = (int)section.Integer("Limits:HeavyQueries", Math.Max(1, Environment.ProcessorCount - 1), 1, 1_000),
            WaitingQueries = (int)section.Integer("Limits:WaitingQueries", 64, 0, 10_000),
            PathPrefix = section.Prefix("PathPrefix"),
            CorsOrigins = section.Origins("Cors:Origins"),
        };
        faults = section.Faults();
        settings = faults.Count == 0 ? read : null;
        return settings is not null;
    }

    // Nobody's server is filled with our documents unasked.
    private static string DefaultSeed(StoreKind store) =>
        store == StoreKind.Sqlite ? Path.Combine(AppContext.BaseDirectory, "seed") : string.Empty;

    private static Neo4jSettings Server(SectionReader section, QueryLimits limits) => new()
    {
        Uri = section.Address("Neo4j:Uri", "http://localhost:7474", Neo4jSettings.Schemes),
        User = section.Name("Neo4j:User", "neo4j"),
        Password = section.Text("Neo4j:Password", string.Empty),
        Database = section.Name("Neo4j:Database", "neo4j"),
        Budget = limits.Time > LeastBudget ? limits.Time : LeastBudget,
    };
}
