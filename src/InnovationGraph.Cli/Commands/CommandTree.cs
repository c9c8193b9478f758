using System.CommandLine;
using System.CommandLine.Invocation;
using InnovationGraph.Cli.Settings;
using InnovationGraph.Cli.Terminals;

namespace InnovationGraph.Cli.Commands;

/// <summary>The commands there are.</summary>
internal static class CommandTree
{
    /// <summary>How long an interrupted command may take to undo what it was at.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    // A value may begin with @; it is no file of more arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line and returns its <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal)
    {
        StoreOptions stores = new();
        RootCommand root = new(
            """
            Asks an InnovationGraph store questions, brings data into it and out of it, checks it and copies it.

            Settings are those of the API (environment: InnovationGraph__Sqlite__Path and so on); options override them. The password of
            a Neo4j server comes from the environment, InnovationGraph__Neo4j__Password, or is asked for.
            Exit codes: 0 done; 1 a fault was found, or there is no answer, or it was refused or interrupted; 2 the command line or a setting
            is wrong.
            """)
        {
            AskCommand.Make(terminal, stores),
            NewCommand.Make(terminal),
            ImportCommand.Make(terminal, stores),
            ExportCommand.Make(terminal, stores),
            VerifyCommand.Make(terminal, stores),
            CopyCommand.Make(terminal, stores),
            BenchCommand.Make(terminal),
        };
        stores.AddTo(root);
        NotedCommand.ShowNotes(root);
        var parsed = root.Parse(arguments, Parsing);
        var mistake = parsed.Action as ParseErrorAction;
        mistake?.ShowHelp = arguments.Count == 0;

        var code = await parsed.InvokeAsync(
            new() { Output = terminal.Output, Error = terminal.Error, ProcessTerminationTimeout = Grace });
        return mistake is null ? code : ExitCode.WrongUse;
    }
}
