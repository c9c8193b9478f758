using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace InnovationGraph.Cli.Commands;

/// <summary>A command whose own help says more than the one line it has in the list of commands.</summary>
internal sealed class NotedCommand(string name, string description, string notes) : Command(name, description)
{
    /// <summary>Makes the help of every command below the root end with its notes.</summary>
    public static void ShowNotes(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new NotedHelp((HelpAction)help.Action!);
    }

    private string Notes => notes;

    private sealed class NotedHelp(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => help.ClearsParseErrors;

        public override int Invoke(ParseResult parseResult)
        {
            // Not to be shown as arguments that one may give.
            parseResult.CommandResult.Command.TreatUnmatchedTokensAsErrors = true;
            var code = help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is NotedCommand command)
            {
                parseResult.InvocationConfiguration.Output.WriteLine(command.Notes);
            }

            return code;
        }
    }
}
