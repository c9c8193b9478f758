using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using InnovationGraph.Cli.Terminals;

namespace InnovationGraph.Cli.Commands;

/// <summary>The commands there are.</summary>
internal static class CommandTree
{
    /// <summary>How long an interrupted command may take to undo what it was at.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>Runs a command line and returns its <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal)
    {
        RootCommand root = new(
            """
            Brings data into an InnovationGraph store, checks it and copies it.

            Settings are those of the API (environment: InnovationGraph__Sqlite__Path and so on); options go before them. The password of
            a Neo4j server comes from the environment, InnovationGraph__Neo4j__Password, or is asked for.
            Exit codes: 0 done; 1 a fault was found, or it was refused or interrupted; 2 the command line or a setting is wrong.
            """)
        {
            ImportCommand.Make(terminal),
            VerifyCommand.Make(terminal),
            CopyCommand.Make(terminal),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new NotedHelp((HelpAction)help.Action!);
        var parsed = root.Parse(arguments);
        var mistake = parsed.Action as ParseErrorAction;
        mistake?.ShowHelp = arguments.Count == 0;

        var code = await parsed.InvokeAsync(
            new() { Output = terminal.Output, Error = terminal.Error, ProcessTerminationTimeout = Grace });
        return mistake is null ? code : ExitCode.WrongUse;
    }
}
