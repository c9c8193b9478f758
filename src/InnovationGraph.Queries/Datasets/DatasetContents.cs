using System.Security.Cryptography;

namespace InnovationGraph.Queries.Datasets;

/// <summary>The records of each dataset of a revision, counted and hashed in one pass over all records, once for each revision.</summary>
internal sealed class DatasetContents
{
    private const int DigitsInCitation = 12;

    private readonly Dictionary<RecordId, (SortedDictionary<RecordType, int> Counts, string Hash)> _datasets = [];

    public static Task<Outcome<DatasetContents>> GetAsync(QueryContext context, CancellationToken cancellation) =>
        context.View.ComputeOnceAsync(nameof(DatasetContents), () => ReadAsync(context), cancellation);

    public DatasetBody Describe(Dataset dataset)
    {
        var (counts, hash) = _datasets[dataset.Id];
        return new(
            dataset.Id,
            dataset.Title,
            dataset.Description,
            dataset.Author is { } author ? [author] : [],
            dataset.Licence,
            counts.ToDictionary(count => EnumNames.Of(count.Key), count => count.Value),
            hash,
            $"{(dataset.Author is { } by ? $"{by}, " : string.Empty)}{dataset.Title}. Dataset {dataset.Id}, content {hash[..DigitsInCitation]}.");
    }

    private static async Task<Outcome<DatasetContents>> ReadAsync(QueryContext context)
    {
        DatasetContents contents = new();
        var hashes = context.View.Datasets.ToDictionary(dataset => dataset.Id, _ => IncrementalHash.CreateHash(HashAlgorithmName.SHA256));
        foreach (var dataset in context.View.Datasets)
        {
            hashes[dataset.Id].AppendData(DatasetJson.Write(dataset));
            contents._datasets[dataset.Id] = (new(Enum.GetValues<RecordType>().ToDictionary(type => type, _ => 0)), string.Empty);
        }

        await foreach (var record in context.Store.ScanAsync<GraphRecord>(context.View.Number, CancellationToken.None))
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
}
