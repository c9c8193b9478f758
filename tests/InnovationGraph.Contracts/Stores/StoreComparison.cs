using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Contracts.Stores;

/// <summary>Compares every read of two stores, the versions of the records of <see cref="RandomHistories"/> and what imports left among them.</summary>
public static class StoreComparison
{
    private static CancellationToken None => CancellationToken.None;

    /// <summary>Fails where a read of the second store, at any revision, is not that of the first.</summary>
    public static async Task AssertSameAsync(IGraphStore expected, IGraphStore actual)
    {
        Assert.Null(await actual.VerifyAsync(None));
        foreach (var dataset in RandomHistories.Datasets)
        {
            Assert.Equal(await expected.FindReceiptAsync(dataset, None), await actual.FindReceiptAsync(dataset, None));
        }

        await AssertSameAnswersAsync(expected, actual);
    }

    /// <summary>
    /// Fails where an answer from the second store, at any revision, would not be that from the first. Receipts are in no answer: they
    /// spare an import the comparing.
    /// </summary>
    public static async Task AssertSameAnswersAsync(IGraphStore expected, IGraphStore actual)
    {
        var head = await expected.GetHeadAsync(None);
        Assert.Equal(head, await actual.GetHeadAsync(None));
        Assert.Equal(await expected.GetRevisionsAsync(None), await actual.GetRevisionsAsync(None));
        foreach (var id in RandomHistories.Ids.Concat(RandomHistories.Datasets))
        {
            Assert.Equal(await expected.GetHistoryAsync(id, None), await actual.GetHistoryAsync(id, None));
        }

        foreach (var dataset in RandomHistories.Datasets)
        {
            Assert.Equal(
                await ListAsync(expected.ScanImportedAsync(dataset, None)), await ListAsync(actual.ScanImportedAsync(dataset, None)));
        }

        for (var revision = 0L; revision <= head.Number + 1; revision++)
        {
            await AssertSameAsync(expected, actual, revision);
        }
    }

    private static async Task AssertSameAsync(IGraphStore expected, IGraphStore actual, long revision)
    {
        var known = await expected.FindRevisionAsync(revision, None);
        Assert.Equal(known, await actual.FindRevisionAsync(revision, None));
        var time = (known?.Time ?? Samples.Time(0)).AddMilliseconds(-1);
        Assert.Equal(await expected.GetRevisionAtAsync(time, None), await actual.GetRevisionAtAsync(time, None));
        Assert.Equal(await expected.GetChangesAsync(revision, 0, int.MaxValue, None), await actual.GetChangesAsync(revision, 0, int.MaxValue, None));
        Assert.Equal(await expected.GetDatasetsAsync(revision, None), await actual.GetDatasetsAsync(revision, None));
        foreach (var type in Enum.GetValues<RecordType>())
        {
            Assert.Equal(await expected.GetIdsAsync(type, revision, None), await actual.GetIdsAsync(type, revision, None));
        }

        await AssertSameRecordsAsync<GraphRecord>(expected, actual, revision);
        await AssertSameRecordsAsync<Entity>(expected, actual, revision);
        await AssertSameRecordsAsync<Relationship>(expected, actual, revision);
        await AssertSameRecordsAsync<Observation>(expected, actual, revision);
        await AssertSameRecordsAsync<Gap>(expected, actual, revision);
        await AssertSameRecordsAsync<Source>(expected, actual, revision);

        var (projected, projection) = (await expected.ProjectAsync(revision, None), await actual.ProjectAsync(revision, None));
        Assert.Equal(projected.Entities, projection.Entities);
        Assert.Equal(projected.Relationships, projection.Relationships);

        foreach (var subject in RandomHistories.Ids.Take(6).Select(id => (RecordId?)id).Append(null))
        {
            Assert.Equal(await expected.ReadGapsAsync(subject, revision, None), await actual.ReadGapsAsync(subject, revision, None));
            foreach (var indicator in RandomHistories.Indicators.Append(null))
            {
                Assert.Equal(
                    await expected.ReadObservationsAsync(subject, indicator, revision, None),
                    await actual.ReadObservationsAsync(subject, indicator, revision, None));
            }
        }

        foreach (var text in RandomHistories.Searches)
        {
            Assert.Equal(await expected.SearchAsync(text, revision, None), await actual.SearchAsync(text, revision, None));
        }
    }

    private static async Task AssertSameRecordsAsync<T>(IGraphStore expected, IGraphStore actual, long revision)
        where T : GraphRecord
    {
        var records = await ListAsync(expected.ScanAsync<T>(revision, None));
        Assert.Equal(records, await ListAsync(actual.ScanAsync<T>(revision, None)));
        RecordId[] ids = [.. RandomHistories.Ids, .. RandomHistories.Datasets, .. records.Select(record => record.Id)];
        var read = await actual.ReadAsync<T>(ids, revision, None);
        Assert.Equal(records, read.Values.OrderBy(record => record.Id));
    }

    private static async Task<IReadOnlyList<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        List<T> list = [];
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
