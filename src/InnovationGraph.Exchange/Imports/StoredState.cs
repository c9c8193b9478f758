using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Exchange.Packages;

namespace InnovationGraph.Exchange.Imports;

/// <summary>What an import compares a package with: the graph at the head, and what the dataset's last import left.</summary>
internal sealed class StoredState
{
    private StoredState(
        Revision head,
        Dataset? dataset,
        KnownGraph known,
        Dictionary<RecordId, GraphRecord> current,
        Dictionary<RecordId, GraphRecord> imported) =>
        (Head, Dataset, Known, Current, Imported) = (head, dataset, known, current, imported);

    public Revision Head { get; }

    /// <summary>The dataset as described last; null where it is new.</summary>
    public Dataset? Dataset { get; }

    /// <summary>The other datasets, and the records that no import of this dataset wrote.</summary>
    public KnownGraph Known { get; }

    /// <summary>Every record at the head.</summary>
    public IReadOnlyDictionary<RecordId, GraphRecord> Current { get; }

    /// <summary>What the dataset's last import left, whatever others wrote since.</summary>
    public IReadOnlyDictionary<RecordId, GraphRecord> Imported { get; }

    public static async Task<StoredState> ReadAsync(IGraphStore store, RecordId dataset, CancellationToken cancellation)
    {
        var head = await store.GetHeadAsync(cancellation);
        Dictionary<RecordId, GraphRecord> current = [], imported = [];
        if (head.Number == 0)
        {
            return new(head, null, KnownGraph.Empty, current, imported);
        }

        var datasets = await store.GetDatasetsAsync(head.Number, cancellation);
        await CollectAsync(store.ScanImportedAsync(dataset, cancellation), imported);
        await CollectAsync(store.ScanAsync<Entity>(head.Number, cancellation), current);
        await CollectAsync(store.ScanAsync<Relationship>(head.Number, cancellation), current);
        await CollectAsync(store.ScanAsync<Observation>(head.Number, cancellation), current);
        await CollectAsync(store.ScanAsync<Gap>(head.Number, cancellation), current);
        await CollectAsync(store.ScanAsync<Source>(head.Number, cancellation), current);
        var itself = datasets.FirstOrDefault(one => one.Id == dataset);
        KnownGraph known = new(
            [.. datasets.Where(one => one.Id != dataset)],
            current.Where(record => !imported.ContainsKey(record.Key)).ToDictionary())
        {
            Before = itself?.Ontology,
            Older = datasets.Count > 1 && itself is not null ? await FindOlderAsync(store, dataset, datasets, cancellation) : new HashSet<RecordId>(),
        };
        return new(head, itself, known, current, imported);
    }

    /// <summary>The datasets of which an import came before the first of this one.</summary>
    private static async Task<HashSet<RecordId>> FindOlderAsync(
        IGraphStore store, RecordId dataset, IReadOnlyList<Dataset> datasets, CancellationToken cancellation)
    {
        var before = (await store.GetRevisionsAsync(cancellation)).Reverse()
            .Select(revision => revision.Author).TakeWhile(author => author != Revision.ImportAuthor(dataset)).ToHashSet(StringComparer.Ordinal);
        return [.. datasets.Select(one => one.Id).Where(id => before.Contains(Revision.ImportAuthor(id)))];
    }

    private static async Task CollectAsync<T>(IAsyncEnumerable<T> records, Dictionary<RecordId, GraphRecord> into)
        where T : GraphRecord
    {
        await foreach (var record in records)
        {
            into[record.Id] = record;
        }
    }
}
