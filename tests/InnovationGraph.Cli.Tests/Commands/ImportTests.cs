using InnovationGraph.Contracts.Packages;

namespace InnovationGraph.Cli.Tests.Commands;

public sealed class ImportTests : IDisposable
{
    private readonly GraphFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_package_becomes_a_revision()
    {
        var run = await ImportAsync();
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal("Revision 1: 6 added, 0 changed, 0 retracted, 0 merged", run.Output.Trim());
    }

    [Fact]
    public async Task An_unchanged_package_is_said_to_be_so()
    {
        await ImportAsync();
        var run = await ImportAsync();
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith("Unchanged", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("the newest revision is 1", run.Output.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_package_is_the_next_revision()
    {
        await ImportAsync();
        _folder.Replace("entities.csv", "Makes things.", "Makes other things.");
        Assert.StartsWith("Revision 2: 0 added, 1 changed", (await ImportAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Into_a_database_that_cannot_be_written_it_is_refused()
    {
        await ImportAsync();
        File.Delete(_folder.Database + ".lock");
        Directory.CreateDirectory(_folder.Database + ".lock");
        _folder.Replace("entities.csv", "Makes things.", "Makes other things.");
        (await ImportAsync()).AssertOneMessage(1, $"The database {_folder.Database} is only read, since it cannot be written");
    }

    [Fact]
    public async Task Every_fault_of_a_package_is_told_with_its_place()
    {
        _folder.Replace("entities.csv", "owner,Firm", "owner,Frim");
        _folder.Replace("evidence.csv", "maker.1,maker,report,Start,1", "maker.1,maker,report,Start,zero");
        var run = await ImportAsync();
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        var lines = run.Error.Trim().Split('\n');
        Assert.StartsWith("entities.csv, line 3, column kind: 'Frim'", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("evidence.csv, line 3, column paragraph: 'zero'", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Faults: 2. Nothing was imported.", lines[2], StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Database));
    }

    [Fact]
    public async Task The_database_of_the_settings_is_used_where_no_option_names_one()
    {
        var run = await CommandRun.RunAsync(screen: null, [new("InnovationGraph:Sqlite:Path", _folder.Database)], "import", _folder.Seed);
        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(_folder.Database));
    }

    private Task<CommandRun> ImportAsync() => CommandRun.RunAsync("import", _folder.Seed, "--sqlite", _folder.Database);
}
