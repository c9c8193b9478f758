using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Exchange.Packages;
using InnovationGraph.Exchange.Packages.Reading;
using InnovationGraph.Exchange.Packages.Ontologies;

namespace InnovationGraph.Exchange.Imports;

/// <summary>
/// Brings dataset packages into a store: the whole of a package as one revision, or nothing. A later package of the same dataset is
/// compared with what its last import left, so what others wrote since stays.
/// </summary>
public sealed class DatasetImporter(IGraphStore store, TimeProvider clock)
{
    private const int MostAttempts = 5;

    /// <summary>Imports the package in a folder; a package that was imported last is recognised by its digest alone.</summary>
    public Task<ImportResult> ImportAsync(string folder, CancellationToken cancellation) => ImportAsync(folder, read: null, cancellation);

    /// <param name="folder">The folder of the package.</param>
    /// <param name="read">
    /// The package where it was read before, for an empty store, by a host that makes no store for a faulty one: it is not read again.
    /// </param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<ImportResult> ImportAsync(string folder, PackageResult? read, CancellationToken cancellation)
    {
        FaultList faults = new();
        var files = PackageFiles.Load(folder, faults);
        var manifest = faults.Count == 0 ? ManifestFile.Read(files, faults) : null;
        if (manifest is not null && faults.Count == 0)
        {
            var receipt = await store.FindReceiptAsync(manifest.Id, cancellation);
            if (receipt?.Digest == files.Digest)
            {
                return new ImportResult.Unchanged();
            }

            return await ImportAsync(files, manifest.Id, read, cancellation);
        }

        return DatasetPackageReader.Read(folder, KnownGraph.Empty) is PackageResult.Faulty { Report: var report }
            ? new ImportResult.Faulty(report)
            : throw new InvalidOperationException($"The package in '{folder}' changed while it was read.");
    }

    private async Task<ImportResult> ImportAsync(PackageFiles files, RecordId dataset, PackageResult? read, CancellationToken cancellation)
    {
        Revision head = Revision.Empty;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var stored = await StoredState.ReadAsync(store, dataset, cancellation);
            FaultList faults = new();
            var isRead = stored.Head == Revision.Empty && (read as PackageResult.Complete)?.Package.Digest == files.Digest;
            switch (isRead ? read : DatasetPackageReader.Read(files, stored.Known, faults))
            {
                case PackageResult.Faulty { Report: var report }:
                    return new ImportResult.Faulty(report);
                case PackageResult.Complete { Package: var package }:
                    var difference = DatasetDifference.Between(stored, package);
                    new Consequences(stored, package, faults).Check(difference);
                    if (faults.Count > 0)
                    {
                        return new ImportResult.Faulty(faults.ToReport());
                    }

                    if (await ApplyAsync(stored, package, difference, cancellation) is { } result)
                    {
                        return result;
                    }

                    break;
            }

            head = stored.Head;
        }

        return new ImportResult.Contended(head);
    }

    /// <summary>The result; null where someone else committed in between.</summary>
    private async Task<ImportResult?> ApplyAsync(
        StoredState stored, DatasetPackage package, DatasetDifference difference, CancellationToken cancellation)
    {
        ChangeSet changes = new(
            Revision.ImportAuthor(package.Dataset.Id),
            $"Import dataset '{package.Dataset.Id}': {difference.Counts}",
            clock.GetUtcNow(),
            stored.Head.Hash,
            difference.Changes)
        {
            Receipt = new(package.Dataset.Id, package.Digest),
        };
        return await store.ApplyAsync(changes, cancellation) switch
        {
            ApplyResult.Committed when difference.Changes.Count == 0 => new ImportResult.Unchanged(),
            ApplyResult.Committed committed => new ImportResult.Imported(committed.Revision, difference.Counts),
            ApplyResult.Conflict => null,
            ApplyResult.Rejected rejected => new ImportResult.Faulty(new(
                [.. rejected.Faults.Take(FaultReport.MostShown).Select(fault => new Fault(PackageFiles.Manifest, null, null, null, $"the store refused the import: {fault}"))],
                rejected.Faults.Count)),
            var other => throw new InvalidOperationException($"No result for {other.GetType().Name}."),
        };
    }
}
