using System.CommandLine;
using InnovationGraph.Cli.Settings;
using InnovationGraph.Cli.Terminals;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Text;
using InnovationGraph.Exchange.Packages;

namespace InnovationGraph.Cli.Commands;

internal static class ExportCommand
{
    public static Command Make(Terminal terminal, StoreOptions options)
    {
        Argument<DirectoryInfo> folder = new("TARGET")
        {
            Description = "A folder that is empty or not there yet; with --format, a file that is not there yet.",
        };
        Option<string> dataset = new("--dataset")
        {
            Description = "The dataset to export; needed where the store has several.",
            HelpName = "ID",
        };
        Option<string> format = new("--format")
        {
            Description = "Writes all entities and relationships as one file instead: csv lists the relationships.",
            HelpName = string.Join('|', ExportedGraph.Formats.Select(one => one.Id)),
        };
        format.AcceptOnlyFromAmong([.. ExportedGraph.Formats.Select(one => one.Id)]);
        NotedCommand command = new(
            "export",
            "Writes a dataset, as the newest revision has it, as a dataset package.",
            "Imported into an empty store it gives the same records. The past stays behind; copy takes it along.") { folder, dataset, format };
        options.AllowOneFor(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) is not null && result.GetValue(dataset) is not null)
            {
                result.AddError("--format writes the whole graph, and --dataset names a part of it; give one of them.");
            }
        });
        command.SetAction((parsed, cancellation) => StoreAccess.ReadAsync(terminal, options, parsed, stores => stores.Chosen, async stores =>
        {
            var target = parsed.GetRequiredValue(folder);
            if (ExportedGraph.Formats.FirstOrDefault(one => one.Id == parsed.GetValue(format)) is { } chosen)
            {
                return await ExportedGraph.WriteAsync(terminal, stores, target.FullName, chosen, cancellation);
            }

            if (!TargetFolder.IsFree(terminal, target))
            {
                return ExitCode.WrongUse;
            }

            await using var store = await stores.OpenAsync(stores.Chosen, cancellation);
            return await ExportAsync(terminal, store, parsed.GetValue(dataset), target, cancellation);
        }));
        return command;
    }

    private static async Task<int> ExportAsync(
        Terminal terminal, IGraphStore store, string? asked, DirectoryInfo folder, CancellationToken cancellation)
    {
        var head = await store.GetHeadAsync(cancellation);
        var datasets = await store.GetDatasetsAsync(head.Number, cancellation);
        if (Choose(datasets, asked, out var fault) is not { } dataset)
        {
            terminal.Error.WriteLine(fault);
            return asked is null && datasets.Count > 1 ? ExitCode.WrongUse : ExitCode.Refused;
        }

        List<GraphRecord> records = [];
        await foreach (var record in store.ScanAsync<GraphRecord>(head.Number, cancellation))
        {
            if (record.Dataset == dataset.Id)
            {
                records.Add(record);
            }
        }

        return TargetFolder.Write(terminal, folder, target =>
        {
            DatasetPackageWriter.Write(target, dataset, records);
            terminal.Output.WriteLine(FormattableString.Invariant(
                $"Exported dataset '{dataset.Id}' of revision {head.Number} to {target}; records: {records.Count}"));
        });
    }

    private static Dataset? Choose(IReadOnlyList<Dataset> datasets, string? asked, out string fault)
    {
        var ids = string.Join(", ", datasets.Select(dataset => dataset.Id));
        var nearest = asked is null ? [] : NearestIds.Find(asked, [.. datasets.Select(dataset => dataset.Id)]);
        fault = (datasets.Count, asked, nearest.Count) switch
        {
            (0, _, _) => "The store has no dataset.",
            (_, null, _) => $"The store has several datasets; name one by --dataset: {ids}.",
            (_, _, 0) => $"No dataset has the id '{asked}'; there is {ids}.",
            _ => $"No dataset has the id '{asked}'. Did you mean {string.Join(", ", nearest)}?",
        };
        return asked is null
            ? datasets.Count == 1 ? datasets[0] : null
            : datasets.FirstOrDefault(dataset => dataset.Id.ToString() == asked);
    }
}
