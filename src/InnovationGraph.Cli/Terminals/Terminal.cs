using InnovationGraph.Core.Revisions;
using InnovationGraph.Exchange.Copies;
using Microsoft.Extensions.Configuration;
using Spectre.Console;

namespace InnovationGraph.Cli.Terminals;

/// <summary>What a command reads from and writes to.</summary>
/// <param name="Output">Results, and nothing else.</param>
/// <param name="Error">Messages: faults, refusals and progress.</param>
/// <param name="Screen">Where progress is drawn and a password is asked for; null where nobody watches.</param>
/// <param name="Configuration">The settings that no option gives.</param>
/// <param name="Page">Where results are drawn as tables; null where a program or file takes them.</param>
internal sealed record Terminal(
    TextWriter Output, TextWriter Error, IAnsiConsole? Screen, IConfiguration Configuration, IAnsiConsole? Page = null)
{
    /// <summary>That of this process: settings from the environment and from an appsettings.json beside the program.</summary>
    public static Terminal OfProcess() => new(
        Console.Out,
        Console.Error,
        Console.IsErrorRedirected ? null : AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) }),
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build(),
        Console.IsOutputRedirected ? null : AnsiConsole.Console);

    /// <summary>Writes what tells one state of a graph from another.</summary>
    public void WriteHead(Revision head, RecordCounts records)
    {
        if (head.Number == 0)
        {
            Output.WriteLine("There is no revision yet");
            return;
        }

        Output.WriteLine(FormattableString.Invariant($"Newest revision: {head.Number}, of {Revision.FormatTime(head.Time)}"));
        Output.WriteLine($"Hash: {head.Hash}");
        Output.WriteLine($"Records: {records.ToString()}");
    }
}
