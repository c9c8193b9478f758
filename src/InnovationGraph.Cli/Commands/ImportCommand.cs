using System.CommandLine;
using InnovationGraph.Cli.Settings;
using InnovationGraph.Cli.Terminals;
using InnovationGraph.Core.Stores;
using InnovationGraph.Exchange.Imports;
using InnovationGraph.Exchange.Packages;
using InnovationGraph.Exchange.Packages.Reading;

namespace InnovationGraph.Cli.Commands;

internal static class ImportCommand
{
    public static Command Make(Terminal terminal, StoreOptions options)
    {
        Argument<DirectoryInfo> folder = new("FOLDER") { Description = "The folder of the dataset package; the folder 'seed' is one." };
        folder.AcceptExistingOnly();
        NotedCommand command = new(
            "import",
            "Imports a dataset package as one revision, or nothing where it has faults.",
            "A later package of the same dataset is compared with what its last import left, so what others wrote since stays.") { folder };
        options.AllowOneFor(command);
        command.SetAction((parsed, cancellation) => StoreAccess.RunAsync(terminal, options, parsed, async stores =>
        {
            var package = parsed.GetRequiredValue(folder).FullName;
            var read = stores.ReadAhead(package);
            if (read is PackageResult.Faulty { Report: var faults })
            {
                return Refuse(terminal, faults);
            }

            await using var store = await stores.OpenAsync(stores.Chosen, cancellation);
            var result = await new DatasetImporter(store, TimeProvider.System).ImportAsync(package, read, cancellation);
            return await TellAsync(terminal, store, result, cancellation);
        }));
        return command;
    }

    private static async Task<int> TellAsync(Terminal terminal, IGraphStore store, ImportResult result, CancellationToken cancellation)
    {
        switch (result)
        {
            case ImportResult.Imported imported:
                terminal.Output.WriteLine(FormattableString.Invariant($"Revision {imported.Revision.Number}: {imported.Counts}"));
                return ExitCode.Done;
            case ImportResult.Unchanged:
                var head = await store.GetHeadAsync(cancellation);
                terminal.Output.WriteLine(FormattableString.Invariant($"Unchanged since its last import; the newest revision is {head.Number}"));
                return ExitCode.Done;
            case ImportResult.Faulty { Report: var report }:
                return Refuse(terminal, report);
            case ImportResult.Contended:
                terminal.Error.WriteLine("Others kept committing in between. Nothing was imported; try again.");
                return ExitCode.Refused;
            default:
                throw new InvalidOperationException($"No words for {result.GetType().Name}.");
        }
    }

    private static int Refuse(Terminal terminal, FaultReport report)
    {
        terminal.Error.WriteLine(report);
        terminal.Error.WriteLine(FormattableString.Invariant($"Faults: {report.Total}. Nothing was imported."));
        return ExitCode.Refused;
    }
}
