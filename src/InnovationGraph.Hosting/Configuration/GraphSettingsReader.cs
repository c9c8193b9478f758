using System.Diagnostics.CodeAnalysis;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Neo4j.Sessions;
using Microsoft.Extensions.Configuration;

namespace InnovationGraph.Hosting.Configuration;

/// <summary>Reads <see cref="GraphSettings"/>; every fault names the key, the value and what is allowed, and unknown keys are faults.</summary>
public static class GraphSettingsReader
{
    // However little time a query has, a record takes its way over the network.
    private static readonly TimeSpan LeastBudget = TimeSpan.FromSeconds(1);

    public static bool TryRead(
        IConfiguration configuration, [NotNullWhen(true)] out GraphSettings? settings, out IReadOnlyList<string> faults)
    {
        SectionReader section = new(configuration.GetSection(Setting.Section));
        var store = section.Choice<StoreKind>(Setting.Store);
        QueryLimits limits = new()
        {
            Time = TimeSpan.FromMilliseconds(section.Integer(Setting.TimeMilliseconds, 1, 600_000)),
            VisitedRelationships = section.Integer(Setting.VisitedRelationships, 1, 10_000_000_000),
            Paths = (int)section.Integer(Setting.Paths, 1, 10_000),
            Relationships = (int)section.Integer(Setting.Relationships, 1, 1_000_000),
        };
        GraphSettings read = new()
        {
            Store = store,
            SqlitePath = section.FilePath(Setting.SqlitePath),
            Neo4j = Server(section, limits),
            SeedPath = section.Text(SeedOf(store)) is { Length: > 0 } seed
                ? Path.GetFullPath(seed)
                : null,
            Limits = limits,
            ProjectedRelationships = section.Integer(Setting.ProjectedRelationships, 0, int.MaxValue),
            HeavyQueries = (int)section.Integer(Setting.HeavyQueries, 1, 1_000),
            WaitingQueries = (int)section.Integer(Setting.WaitingQueries, 0, 10_000),
            PathPrefix = section.Prefix(Setting.PathPrefix),
            CorsOrigins = section.Origins(Setting.CorsOrigins),
        };
        faults = section.Faults();
        settings = faults.Count == 0 ? read : null;
        return settings is not null;
    }

    // Nobody's server is filled with our documents unasked.
    private static Setting SeedOf(StoreKind store) =>
        store == StoreKind.Sqlite ? Setting.SeedPath : Setting.SeedPath with { Default = string.Empty };

    private static Neo4jSettings Server(SectionReader section, QueryLimits limits) => new()
    {
        Uri = section.Address(Setting.Neo4jUri, Neo4jSettings.Schemes),
        User = section.Name(Setting.Neo4jUser),
        Password = section.Text(Setting.Neo4jPassword),
        Database = section.Name(Setting.Neo4jDatabase),
        Budget = limits.Time > LeastBudget ? limits.Time : LeastBudget,
    };
}
