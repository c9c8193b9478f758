using System.Security.Cryptography;

namespace InnovationGraph.Queries.Asking;

/// <summary>The records of each dataset of a revision, counted and hashed in one pass over all records.</summary>
internal sealed class DatasetContents
{
    private const int DigitsInCitation = 12;

    private readonly SortedDictionary<RecordId, (SortedDictionary<RecordType, int> Counts, string Hash)> _datasets = [];

    /// <summary>The content hashes, by dataset.</summary>
    public IEnumerable<string> Hashes => _datasets.Values.Select(dataset => dataset.Hash);

    /// <summary>Those of the revision that a question is answered from, read once.</summary>
    public static Task<Outcome<DatasetContents>> GetAsync(QueryContext context, CancellationToken cancellation) => context.View.ComputeOnceAsync(
        nameof(DatasetContents),
        async () => (Outcome<DatasetContents>)await ReadAsync(context.Store, context.View.Number, CancellationToken.None),
        cancellation);

    public static async Task<DatasetContents> ReadAsync(IGraphStore store, long revision, CancellationToken cancellation)
    {
        DatasetContents contents = new();
        Dictionary<RecordId, IncrementalHash> hashes = [];
        foreach (var dataset in await store.GetDatasetsAsync(revision, cancellation))
        {
            hashes[dataset.Id] = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hashes[dataset.Id].AppendData(DatasetJson.Write(dataset));
            contents._datasets[dataset.Id] = (new(Enum.GetValues<RecordType>().ToDictionary(type => type, _ => 0)), string.Empty);
        }

        await foreach (var record in store.ScanAsync<GraphRecord>(revision, cancellation))
        {
            if (hashes.TryGetValue(record.Dataset, out var hash))
            {
                hash.AppendData(RecordJson.Write(record));
                contents._datasets[record.Dataset].Counts[record.RecordType]++;
            }
        }

        foreach (var (dataset, hash) in hashes)
        {
            contents._datasets[dataset] = contents._datasets[dataset] with { Hash = Convert.ToHexStringLower(hash.GetHashAndReset()) };
            hash.Dispose();
        }

        return contents;
    }

    public string HashOf(Dataset dataset) => _datasets[dataset.Id].Hash;

    public IReadOnlyDictionary<RecordType, int> CountsOf(Dataset dataset) => _datasets[dataset.Id].Counts;

    /// <summary>How to cite a dataset.</summary>
    public string Cite(Dataset dataset) =>
        $"{(dataset.Author is { } by ? $"{by}, " : string.Empty)}{dataset.Title}. Dataset {dataset.Id}, content {HashOf(dataset)[..DigitsInCitation]}.";
}
