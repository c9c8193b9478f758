using InnovationGraph.Cli.Commands;
using Microsoft.Extensions.Configuration;
using Spectre.Console;

namespace InnovationGraph.Cli.Tests.Commands;

/// <summary>One run of the command line, and what it wrote.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static Task<CommandRun> RunAsync(params string[] arguments) => RunAsync(screen: null, [], arguments);

    public static async Task<CommandRun> RunAsync(
        IAnsiConsole? screen, IEnumerable<KeyValuePair<string, string?>> settings, params string[] arguments)
    {
        await using StringWriter output = new(), error = new();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var code = await CommandTree.RunAsync(arguments, new(output, error, screen, configuration));
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Fails where nothing or more than a line was said as a message, or something as a result.</summary>
    public void AssertOneMessage(int code, params string[] texts)
    {
        Assert.Equal(code, ExitCode);
        Assert.Empty(Output);
        Assert.Single(Error.Trim().Split('\n'));
        Assert.All(texts, text => Assert.Contains(text, Error, StringComparison.Ordinal));
    }
}
