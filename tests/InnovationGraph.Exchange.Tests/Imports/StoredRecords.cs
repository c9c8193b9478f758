using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Exchange.Tests.Imports;

internal static class StoredRecords
{
    /// <summary>Every record at the head, in ordinal order of ids.</summary>
    public static async Task<IReadOnlyList<GraphRecord>> AllAsync(IGraphStore store)
    {
        var head = (await store.GetHeadAsync(CancellationToken.None)).Number;
        List<GraphRecord> records =
        [
            .. await store.ScanAsync<Entity>(head, CancellationToken.None).ToListAsync(),
            .. await store.ScanAsync<Relationship>(head, CancellationToken.None).ToListAsync(),
            .. await store.ScanAsync<Observation>(head, CancellationToken.None).ToListAsync(),
            .. await store.ScanAsync<Gap>(head, CancellationToken.None).ToListAsync(),
            .. await store.ScanAsync<Source>(head, CancellationToken.None).ToListAsync(),
        ];
        return [.. records.OrderBy(record => record.Id)];
    }
}
