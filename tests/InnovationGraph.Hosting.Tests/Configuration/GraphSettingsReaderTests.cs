using InnovationGraph.Core.Traversal;
using InnovationGraph.Hosting.Configuration;
using Microsoft.Extensions.Configuration;

namespace InnovationGraph.Hosting.Tests.Configuration;

public class GraphSettingsReaderTests
{
    [Fact]
    public void Every_key_has_a_default()
    {
        var settings = Read();
        Assert.Equal(StoreKind.Sqlite, settings.Store);
        Assert.Equal(Path.GetFullPath(Path.Combine("data", "innovation-graph.db")), settings.SqlitePath);
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "seed"), settings.SeedPath);
        Assert.Equal(new QueryLimits(), settings.Limits);
        Assert.Equal(2_000_000, settings.ProjectedRelationships);
        Assert.Equal(Math.Max(1, Environment.ProcessorCount - 1), settings.HeavyQueries);
        Assert.Equal(64, settings.WaitingQueries);
        Assert.Equal(new Uri("http://localhost:7474"), settings.Neo4j.Uri);
        Assert.Equal(("neo4j", string.Empty, "neo4j"), (settings.Neo4j.User, settings.Neo4j.Password, settings.Neo4j.Database));
        Assert.Empty(settings.CorsOrigins);
        Assert.Empty(settings.PathPrefix);
    }

    [Fact]
    public void Keys_and_words_are_read_in_any_case() =>
        Assert.Equal(StoreKind.Sqlite, Read(("store", "SQLITE")).Store);

    [Fact]
    public void Relative_paths_start_at_the_working_directory()
    {
        var settings = Read(("Sqlite:Path", "a.db"), ("Seed:Path", "mine"));
        Assert.Equal((Path.GetFullPath("a.db"), Path.GetFullPath("mine")), (settings.SqlitePath, settings.SeedPath));
    }

    [Fact]
    public void An_empty_seed_is_none() => Assert.Null(Read(("Seed:Path", string.Empty)).SeedPath);

    [Fact]
    public void A_server_is_filled_only_with_a_seed_that_was_named()
    {
        Assert.Null(Read(("Store", "Neo4j")).SeedPath);
        Assert.Equal(Path.GetFullPath("mine"), Read(("Store", "Neo4j"), ("Seed:Path", "mine")).SeedPath);
    }

    [Theory]
    [InlineData("https://graph.example.org/neo4j")]
    [InlineData("neo4j+s://graph.example.org:7687?policy=europe")]
    [InlineData("bolt://[::1]:7687")]
    public void A_server_is_named_by_its_address(string address) => Assert.Equal(new Uri(address), Read(("Neo4j:Uri", address)).Neo4j.Uri);

    [Fact]
    public void A_read_may_take_as_long_as_a_query_and_a_second_at_least()
    {
        Assert.Equal(TimeSpan.FromSeconds(3), Read(("Limits:TimeMilliseconds", "3000")).Neo4j.Budget);
        Assert.Equal(TimeSpan.FromSeconds(1), Read(("Limits:TimeMilliseconds", "1")).Neo4j.Budget);
    }

    [Fact]
    public void Nothing_in_memory_of_a_graph_on_a_server_is_a_limit_too() =>
        Assert.Equal(0, Read(("Limits:ProjectedRelationships", "0")).ProjectedRelationships);

    [Fact]
    public void A_password_is_never_shown()
    {
        Assert.DoesNotContain("secret", Read(("Neo4j:Password", "secret")).ToString(), StringComparison.Ordinal);
        var fault = Assert.Single(Faults(("Neo4j:Uri", "http://neo4j:secret@localhost:7474")));
        Assert.StartsWith("InnovationGraph:Neo4j:Uri is '...@localhost:7474'; allowed is ", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("https://example.org/")]
    public void An_origin_is_kept_as_browsers_send_it(string origin) =>
        Assert.Equal(["https://example.org"], Read(("Cors:Origins", origin)).CorsOrigins);

    [Fact]
    public void Any_origin_is_an_asterisk_alone()
    {
        Assert.Equal(["*"], Read(("Cors:Origins", "*")).CorsOrigins);
        Assert.Equal(["*"], Read(("Cors:Origins:0", "*")).CorsOrigins);
        Assert.Contains("is '*'; allowed is", Assert.Single(Faults(("Cors:Origins", "https://example.org, *"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Origins_are_a_list_or_have_commas_between()
    {
        Assert.Equal(["http://a:1", "http://b"], Read(("Cors:Origins", "http://a:1, http://b")).CorsOrigins);
        Assert.Equal(["http://a:1", "http://b"], Read(("Cors:Origins:0", "http://a:1"), ("Cors:Origins:1", "http://b")).CorsOrigins);
    }

    [Theory]
    [InlineData("Store", "Oracle", "Sqlite or Neo4j")]
    [InlineData("Store", "0", "Sqlite or Neo4j")]
    [InlineData("Sqlite:Path", "", "the path of a file")]
    [InlineData("Sqlite:Path", " ", "the path of a file")]
    [InlineData("Sqlite:Path", "a\0b", "the path of a file")]
    [InlineData("Limits:VisitedRelationships", "99999999999999999999", "from 1 to 10000000000")]
    [InlineData("Limits:Relationships", "", "from 1 to 1000000")]
    [InlineData("Limits:Paths", "0", "from 1 to 10000")]
    [InlineData("Limits:Paths", "many", "from 1 to 10000")]
    [InlineData("Limits:TimeMilliseconds", "1e3", "from 1 to 600000")]
    [InlineData("Limits:ProjectedRelationships", "-1", "from 0 to 2147483647")]
    [InlineData("Limits:HeavyQueries", "0", "from 1 to 1000")]
    [InlineData("Limits:WaitingQueries", "-1", "from 0 to 10000")]
    [InlineData("Neo4j:Uri", "", "such as http://localhost:7474")]
    [InlineData("Neo4j:Uri", "localhost:7474", "begins with http or https or bolt")]
    [InlineData("Neo4j:Uri", "ftp://localhost", "begins with http or https or bolt")]
    [InlineData("Neo4j:User", "", "a name")]
    [InlineData("Neo4j:Database", " ", "a name")]
    [InlineData("Cors:Origins", "example.org", "https://example.org")]
    [InlineData("Cors:Origins", "https://example.org/page", "https://example.org")]
    [InlineData("PathPrefix", "graph", "such as /graph")]
    [InlineData("PathPrefix", "//example.org", "such as /graph")]
    [InlineData("PathPrefix", "/graph/", "such as /graph")]
    [InlineData("Cors:Origins", "*.example.org", "* alone")]
    public void A_wrong_value_is_named_with_its_key_and_what_is_allowed(string key, string value, string allowed)
    {
        var fault = Assert.Single(Faults((key, value)));
        Assert.StartsWith($"InnovationGraph:{key} is '{value}'; allowed is ", fault, StringComparison.Ordinal);
        Assert.Contains(allowed, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sqlite:File")]
    [InlineData("Sqlite:Path:More")]
    [InlineData("Sqlite")]
    [InlineData("Sqlit:Path")]
    public void A_key_that_is_no_setting_is_named_with_those_that_are(string key)
    {
        var fault = Assert.Single(Faults((key, "a.db")));
        Assert.StartsWith($"InnovationGraph:{key} is no setting; the settings are ", fault, StringComparison.Ordinal);
        Assert.Contains("Sqlite:Path", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_for_the_section_itself_is_a_fault()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("InnovationGraph", "x")]).Build();
        Assert.False(GraphSettingsReader.TryRead(configuration, out _, out var faults));
        Assert.StartsWith("InnovationGraph is no setting", Assert.Single(faults), StringComparison.Ordinal);
    }

    // As the host's own configuration has it.
    [Fact]
    public void An_empty_value_of_a_section_says_nothing() =>
        Assert.Equal(Path.GetFullPath("a.db"), Read(("Sqlite", string.Empty), ("Sqlite:Path", "a.db")).SqlitePath);

    [Fact]
    public void Every_fault_is_told() => Assert.Equal(2, Faults(("Store", "Oracle"), ("Limits:Paths", "0")).Count);

    private static GraphSettings Read(params (string Key, string Value)[] values)
    {
        Assert.True(GraphSettingsReader.TryRead(Configuration(values), out var settings, out var faults), string.Join('\n', faults));
        return settings;
    }

    private static IReadOnlyList<string> Faults(params (string Key, string Value)[] values)
    {
        Assert.False(GraphSettingsReader.TryRead(Configuration(values), out _, out var faults));
        return faults;
    }

    private static IConfiguration Configuration((string Key, string Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create("InnovationGraph:" + value.Key, (string?)value.Value)))
        .Build();
}
