namespace InnovationGraph.Cli.Tests.Commands;

public class UsageTests
{
    [Theory]
    [InlineData("vrify")]
    [InlineData("verify --sqlite a.db --neo4j http://localhost:7474", "by --sqlite or by --neo4j")]
    [InlineData("verify --password secret", "--password")]
    [InlineData("verify --sqlite", "--sqlite")]
    [InlineData("import", "import")]
    [InlineData("import nowhere", "nowhere")]
    [InlineData("copy", "--to")]
    [InlineData("copy --to Oracle", "'Oracle'", "Sqlite or Neo4j")]
    public async Task A_wrong_command_line_is_told_without_the_help(string line, params string[] texts)
    {
        var run = await CommandRun.RunAsync(line.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.All(texts, text => Assert.Contains(text, run.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("Usage:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify --database mine", "--database is for a Neo4j server, and the store is the database ")]
    [InlineData("import . --user me --sqlite a.db", "--user is for a Neo4j server")]
    [InlineData("verify --neo4j localhost", "InnovationGraph:Neo4j:Uri is 'localhost'; allowed is ")]
    [InlineData("verify --neo4j http://neo4j:secret@localhost:7474", "without user or password")]
    [InlineData("copy --to Neo4j --neo4j ftp://a", "InnovationGraph:Neo4j:Uri is 'ftp://a'; allowed is ")]
    public async Task A_wrong_setting_is_named_with_what_is_allowed(string line, string text)
    {
        var run = await CommandRun.RunAsync(line.Split(' '));
        run.AssertOneMessage(2, text);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_setting_of_the_surroundings_is_named_too()
    {
        var run = await CommandRun.RunAsync(screen: null, [new("InnovationGraph:Stor", "Sqlite")], "verify");
        run.AssertOneMessage(2, "InnovationGraph:Stor is no setting");
    }

    [Theory]
    [InlineData("--help", "ask", "new <FOLDER>", "import <FOLDER>", "export <TARGET>", "verify", "copy", "Exit codes")]
    [InlineData("copy --help", "--to <Sqlite|Neo4j>", "finished by starting it again", "heap")]
    [InlineData("verify --help", "--sqlite <PATH>", "--neo4j <URI>", "altered")]
    [InlineData("import --help", "<FOLDER>", "what others wrote since stays")]
    public async Task The_help_says_what_there_is(string line, params string[] texts)
    {
        var run = await CommandRun.RunAsync(line.Split(' '));
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.All(texts, text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_command_the_help_is_shown()
    {
        var run = await CommandRun.RunAsync();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
    }
}
