using System.CommandLine;

namespace InnovationGraph.Cli.Commands;

/// <summary>A command whose own help says more than the one line it has in the list of commands.</summary>
internal sealed class NotedCommand(string name, string description, string notes) : Command(name, description)
{
    public string Notes => notes;
}
