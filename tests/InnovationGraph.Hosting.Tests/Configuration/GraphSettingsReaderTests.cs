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
        Assert.Empty(settings.CorsOrigins);
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

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("https://example.org/")]
    public void An_origin_is_kept_as_browsers_send_it(string origin) =>
        Assert.Equal(["https://example.org"], Read(("Cors:Origins", origin)).CorsOrigins);

    [Fact]
    public void Origins_are_a_list_or_have_commas_between()
    {
        Assert.Equal(["http://a:1", "http://b"], Read(("Cors:Origins", "http://a:1, http://b")).CorsOrigins);
        Assert.Equal(["http://a:1", "http://b"], Read(("Cors:Origins:0", "http://a:1"), ("Cors:Origins:1", "http://b")).CorsOrigins);
    }

    [Theory]
    [InlineData("Store", "Oracle", "Sqlite")]
    [InlineData("Store", "0", "Sqlite")]
    [InlineData("Sqlite:Path", "", "the path of a file")]
    [InlineData("Sqlite:Path", " ", "the path of a file")]
    [InlineData("Sqlite:Path", "a\0b", "the path of a file")]
    [InlineData("Limits:VisitedRelationships", "99999999999999999999", "from 1 to 10000000000")]
    [InlineData("Limits:Relationships", "", "from 1 to 1000000")]
    [InlineData("Limits:Paths", "0", "from 1 to 10000")]
    [InlineData("Limits:Paths", "many", "from 1 to 10000")]
    [InlineData("Limits:TimeMilliseconds", "1e3", "from 1 to 600000")]
    [InlineData("Cors:Origins", "example.org", "https://example.org")]
    [InlineData("Cors:Origins", "https://example.org/page", "https://example.org")]
    [InlineData("Cors:Origins", "*", "https://example.org")]
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
