using System.Diagnostics.CodeAnalysis;
using InnovationGraph.Core.Traversal;
using Microsoft.Extensions.Configuration;

namespace InnovationGraph.Hosting.Configuration;

/// <summary>Reads <see cref="GraphSettings"/>; every fault names the key, the value and what is allowed, and unknown keys are faults.</summary>
public static class GraphSettingsReader
{
    private static readonly QueryLimits Defaults = new();

    public static bool TryRead(
        IConfiguration configuration, [NotNullWhen(true)] out GraphSettings? settings, out IReadOnlyList<string> faults)
    {
        SectionReader section = new(configuration.GetSection("InnovationGraph"));
        GraphSettings read = new()
        {
            Store = section.Choice<StoreKind>("Store"),
            SqlitePath = section.FilePath("Sqlite:Path", Path.Combine("data", "innovation-graph.db")),
            SeedPath = section.Text("Seed:Path", Path.Combine(AppContext.BaseDirectory, "seed")) is { Length: > 0 } seed
                ? Path.GetFullPath(seed)
                : null,
            Limits = new()
            {
                Time = TimeSpan.FromMilliseconds(section.Integer("Limits:TimeMilliseconds", (long)Defaults.Time.TotalMilliseconds, 1, 600_000)),
                VisitedRelationships =
                    section.Integer("Limits:VisitedRelationships", Defaults.VisitedRelationships, 1, 10_000_000_000),
                Paths = (int)section.Integer("Limits:Paths", Defaults.Paths, 1, 10_000),
                Relationships = (int)section.Integer("Limits:Relationships", Defaults.Relationships, 1, 1_000_000),
            },
            CorsOrigins = section.Origins("Cors:Origins"),
        };
        faults = section.Faults();
        settings = faults.Count == 0 ? read : null;
        return settings is not null;
    }
}
