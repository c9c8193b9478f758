using System.Diagnostics;
using InnovationGraph.Api.Startup;
using InnovationGraph.Hosting.Configuration;
using Microsoft.Extensions.Configuration;

namespace InnovationGraph.Api.Tests.Startup;

public class CommandLineTests
{
    [Fact]
    public async Task The_help_is_shown_instead_of_serving()
    {
        var (code, output, error) = await RunAsync("--help");
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Contains("Usage: ", output, StringComparison.Ordinal);
        Assert.Contains("--urls", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_shown_instead_of_serving()
    {
        var (code, output, error) = await RunAsync("--version");
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Matches(@"^\d+\.\d+\.\d+", output);
    }

    [Theory]
    [InlineData("--prot 80", "'--prot'")]
    [InlineData("-x", "'-x'")]
    [InlineData("--url http://localhost:80", "'--url' is no setting; did you mean --urls?")]
    public async Task An_unknown_switch_is_named_in_one_line(string line, string text)
    {
        var (code, output, error) = await RunAsync(line.Split(' '));
        Assert.Equal((2, string.Empty), (code, output));
        Assert.Single(error.Trim().Split('\n'));
        Assert.StartsWith(text, error, StringComparison.Ordinal);
        Assert.Contains("allowed are --urls", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Inovationgraph:Store=Neo4j", "'--Inovationgraph:Store' is no setting; did you mean --InnovationGraph:Store?")]
    [InlineData("serve", "'serve' is no setting")]
    [InlineData("-urls=http://localhost:80", "'-urls' is no setting; did you mean --urls?")]
    [InlineData("--environment Production --urls", "--urls has no value")]
    public void What_would_be_ignored_is_refused(string line, string text)
    {
        using StringWriter output = new(), error = new();
        Assert.Equal(2, CommandLine.Answer(line.Split(' '), output, error));
        Assert.StartsWith(text, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--InnovationGraph:Sqlite:Path=graph.db")]
    [InlineData("--innovationgraph:sqlite:path graph.db --urls http://localhost:80")]
    [InlineData("--InnovationGraph:Cors:Origins:0=https://example.org")]
    [InlineData("--Logging:LogLevel:Default Warning --environment Production --contentRoot . --http_ports 8080")]
    [InlineData("/urls=http://localhost:80 Kestrel:Limits:MaxConcurrentConnections=5")]
    public void A_setting_lets_the_host_start(string line)
    {
        using StringWriter output = new(), error = new();
        Assert.Null(CommandLine.Answer(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, error));
    }

    [Fact]
    public void The_help_lists_every_setting()
    {
        using StringWriter output = new(), error = new();
        CommandLine.Answer(["--help"], output, error);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("InnovationGraph:Unknown", "1")]).Build();
        Assert.False(GraphSettingsReader.TryRead(configuration, out _, out var faults));
        var settings = Assert.Single(faults).Split("the settings are ")[1].TrimEnd('.').Split(", ");
        Assert.All(settings, setting => Assert.Contains($"--InnovationGraph:{setting} ", output.ToString(), StringComparison.Ordinal));
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var api = Process.Start(start)!;
        var (output, error) = (api.StandardOutput.ReadToEndAsync(), api.StandardError.ReadToEndAsync());
        await api.WaitForExitAsync();
        return (api.ExitCode, await output, await error);
    }
}
