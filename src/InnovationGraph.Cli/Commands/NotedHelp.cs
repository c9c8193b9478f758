using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace InnovationGraph.Cli.Commands;

/// <summary>The usual help, then the notes of a <see cref="NotedCommand"/>.</summary>
internal sealed class NotedHelp(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => help.ClearsParseErrors;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is NotedCommand command)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(command.Notes);
        }

        return code;
    }
}
