using System.CommandLine;
using InnovationGraph.Cli.Terminals;
using InnovationGraph.Exchange.Packages.Starter;

namespace InnovationGraph.Cli.Commands;

internal static class NewCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<DirectoryInfo> folder = new("FOLDER") { Description = "A folder that is empty or not there yet." };
        NotedCommand command = new(
            "new",
            "Writes the smallest dataset package, to be filled with your own data.",
            "seed/README.md says what each file may have; import names every fault in it.") { folder };
        command.SetAction(parsed => TargetFolder.IsFree(terminal, parsed.GetRequiredValue(folder))
            ? TargetFolder.Write(terminal, parsed.GetRequiredValue(folder), target =>
            {
                StarterPackage.Write(target);
                terminal.Output.WriteLine($"Wrote a dataset package to {target}. Fill it with your own data, and import it.");
            })
            : ExitCode.WrongUse);
        return command;
    }
}
