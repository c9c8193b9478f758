using System.CommandLine;
using InnovationGraph.Cli.Settings;
using InnovationGraph.Cli.Terminals;
using InnovationGraph.Exchange.Copies;

namespace InnovationGraph.Cli.Commands;

internal static class CopyCommand
{
    public static Command Make(Terminal terminal, StoreOptions options)
    {
        NotedCommand command = new(
            "copy",
            "Copies the graph from one store to the other with its whole past, so that every hash comes out the same.",
            """
            The target is empty or an earlier copy. A copy that was interrupted is finished by starting it again.
            A revision is one transaction, which a Neo4j server holds in memory: about 8 GB of heap (server.memory.heap.max_size) for one
            with a million relationships. A server with less refuses it, and the copy ends with the revision before.
            """);
        options.AddTargetTo(command);
        command.SetAction((parsed, cancellation) => StoreAccess.ReadAsync(terminal, options, parsed, stores => stores.Source, async stores =>
        {
            await using var from = await stores.OpenAsync(stores.Source, cancellation);
            await using var into = await stores.OpenAsync(stores.Target, cancellation);
            var result = await CopyDisplay.ShowAsync(terminal, progress => new StoreCopier(from, into).CopyAsync(progress, cancellation));
            return Tell(terminal, result, stores.Describe(stores.Target));
        }));
        return command;
    }

    private static int Tell(Terminal terminal, CopyResult result, string target)
    {
        switch (result)
        {
            case CopyResult.Complete(var head, var copied, var records):
                terminal.Output.WriteLine(FormattableString.Invariant($"Copied revisions: {copied}. All {head.Number} are in {target}"));
                terminal.WriteHead(head, records);
                return ExitCode.Done;
            case CopyResult.Refused(var revision, var reason):
                terminal.Error.WriteLine(FormattableString.Invariant($"The copy ended at revision {revision}: {reason}"));
                return ExitCode.Refused;
            default:
                throw new InvalidOperationException($"No words for {result.GetType().Name}.");
        }
    }
}
