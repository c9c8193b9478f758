using System.CommandLine;
using InnovationGraph.Cli.Settings;
using InnovationGraph.Cli.Terminals;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Exchange.Copies;

namespace InnovationGraph.Cli.Commands;

internal static class VerifyCommand
{
    public static Command Make(Terminal terminal, StoreOptions options)
    {
        NotedCommand command = new(
            "verify",
            "Recomputes every revision's hash from the stored records and prints the first fault.",
            "One altered byte of a record is a fault, and so is an index that disagrees. On Neo4j the graph that people see must be that of the newest revision, too. Nothing is repaired.");
        options.AllowOneFor(command);
        command.SetAction((parsed, cancellation) => StoreAccess.ReadAsync(terminal, options, parsed, stores => stores.Chosen, async stores =>
        {
            await using var store = await stores.OpenAsync(stores.Chosen, cancellation);
            return await VerifyAsync(terminal, store, stores.Describe(stores.Chosen), cancellation);
        }));
        return command;
    }

    private static async Task<int> VerifyAsync(Terminal terminal, IGraphStore store, string name, CancellationToken cancellation)
    {
        if (await store.VerifyAsync(cancellation) is { } fault)
        {
            var place = fault.Revision == 0 ? string.Empty : FormattableString.Invariant($", revision {fault.Revision}");
            terminal.Output.WriteLine($"Fault in {name}{place}: {fault.Reason}");
            return ExitCode.Refused;
        }

        var revisions = await store.GetRevisionsAsync(cancellation);
        var changes = revisions.Sum(revision => (long)revision.ChangeCount);
        var head = revisions.FirstOrDefault(Revision.Empty);
        var counts = await RecordCounts.CountAsync(store, head.Number, cancellation);
        terminal.Output.WriteLine(FormattableString.Invariant(
            $"No fault in {name}. Verified revisions: {revisions.Count}; changes in them: {changes}"));
        terminal.WriteHead(head, counts);
        return ExitCode.Done;
    }
}
