using System.CommandLine;
using InnovationGraph.Hosting.Configuration;

namespace InnovationGraph.Cli.Settings;

/// <summary>The options that name a store. Each goes before the setting of the same meaning.</summary>
internal sealed class StoreOptions
{
    private const string Section = "InnovationGraph:";

    private readonly Option<string> _sqlite = new("--sqlite")
    {
        Description = "The database file of the embedded store. [setting Sqlite:Path; data/innovation-graph.db]",
        HelpName = "PATH",
    };

    private readonly Option<string> _neo4j = new("--neo4j")
    {
        Description = "The Neo4j server. [setting Neo4j:Uri; http://localhost:7474]",
        HelpName = "URI",
    };

    private readonly Option<string> _user = new("--user")
    {
        Description = "The user at the Neo4j server. [setting Neo4j:User; neo4j]",
        HelpName = "NAME",
    };

    private readonly Option<string> _database = new("--database")
    {
        Description = "The database of the Neo4j server. [setting Neo4j:Database; neo4j]",
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

    /// <summary>The options as settings.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Read(ParseResult parsed) =>
        from pair in new[] { (_to, "Store"), (_sqlite, "Sqlite:Path"), (_neo4j, "Neo4j:Uri"), (_user, "Neo4j:User"), (_database, "Neo4j:Database") }
        let value = parsed.GetValue(pair.Item1)
        where value is not null
        select KeyValuePair.Create(Section + pair.Item2, (string?)value);
}
