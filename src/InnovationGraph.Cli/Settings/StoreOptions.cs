using System.CommandLine;
using InnovationGraph.Hosting.Configuration;

namespace InnovationGraph.Cli.Settings;

/// <summary>The options that name a store. Each goes before the setting of the same meaning.</summary>
internal sealed class StoreOptions
{
    private readonly Option<string> _sqlite = new("--sqlite")
    {
        Description = Describe("The database file of the embedded store.", Setting.SqlitePath),
        HelpName = "PATH",
    };

    private readonly Option<string> _neo4j = new("--neo4j")
    {
        Description = Describe("The Neo4j server.", Setting.Neo4jUri),
        HelpName = "URI",
    };

    private readonly Option<string> _user = new("--user")
    {
        Description = Describe("The user at the Neo4j server.", Setting.Neo4jUser),
        HelpName = "NAME",
    };

    private readonly Option<string> _database = new("--database")
    {
        Description = Describe("The database of the Neo4j server.", Setting.Neo4jDatabase),
        HelpName = "NAME",
    };

    private readonly Option<string> _to = new("--to")
    {
        Description = "The store to copy to; the other one is copied from.",
        HelpName = string.Join('|', Enum.GetNames<StoreKind>()),
        Required = true,
    };

    /// <summary>Lets every command take the options, before its name or after it.</summary>
    public void AddTo(RootCommand root)
    {
        foreach (var option in new[] { _sqlite, _neo4j, _user, _database })
        {
            option.Recursive = true;
            root.Add(option);
        }
    }

    /// <summary>Lets a command work on one store, so that naming two is a mistake.</summary>
    public void AllowOneFor(Command command) => command.Validators.Add(result =>
    {
        if (result.GetResult(_sqlite) is not null && result.GetResult(_neo4j) is not null)
        {
            result.AddError("Name one store, by --sqlite or by --neo4j.");
        }
    });

    /// <summary>Lets a command work on both stores, and say which is the target.</summary>
    public void AddTargetTo(Command command) => command.Add(_to);

    /// <summary>The store that an option names; null where none does and the settings choose.</summary>
    public StoreKind? FindKind(ParseResult parsed)
    {
        if (parsed.GetResult(_neo4j) is not null)
        {
            return StoreKind.Neo4j;
        }

        return parsed.GetResult(_sqlite) is null ? null : StoreKind.Sqlite;
    }

    /// <summary>The option that only means something for a Neo4j server, where the command works on the embedded store; null for none.</summary>
    public string? FindMisplaced(ParseResult parsed, StoreKind chosen) =>
        chosen == StoreKind.Neo4j || parsed.GetResult(_to) is not null
            ? null
            : new[] { _user, _database }.FirstOrDefault(option => parsed.GetResult(option) is not null)?.Name;

    /// <summary>The options as settings.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Read(ParseResult parsed) =>
        from pair in new (Option<string> Option, Setting Setting)[]
        {
            (_to, Setting.Store), (_sqlite, Setting.SqlitePath), (_neo4j, Setting.Neo4jUri), (_user, Setting.Neo4jUser), (_database, Setting.Neo4jDatabase),
        }
        let value = parsed.GetValue(pair.Option)
        where value is not null
        select KeyValuePair.Create(pair.Setting.FullKey, (string?)value);

    private static string Describe(string meaning, Setting setting) => $"{meaning} [setting {setting.Key}; {setting.DefaultInWords}]";
}
