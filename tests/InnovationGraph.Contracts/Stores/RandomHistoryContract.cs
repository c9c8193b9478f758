using FsCheck.Fluent;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Contracts.Stores;

/// <summary>Any history of commits, good and bad, reads as the oracle reads it, at every revision.</summary>
public abstract class RandomHistoryContract<TFixture> : StoreContract<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact]
    public async Task Every_read_at_every_revision_is_that_of_the_changes_replayed()
    {
        await Prop.ForAll(RandomHistories.Histories, async history =>
        {
            await using var expected = new ReferenceStore();
            await using var actual = await Fixture.OpenAsync();
            foreach (var commit in history)
            {
                AssertSame(await ApplyAsync(expected, commit), await ApplyAsync(actual, commit));
            }

            await AssertSameAsync(expected, actual);
        }).CheckAsync(30);
    }

    private static async Task<ApplyResult> ApplyAsync(IGraphStore store, PlannedCommit commit)
    {
        var head = await store.GetHeadAsync(None);
        var time = (head.Number == 0 ? Samples.Time(0) : head.Time).AddMinutes(commit.Minutes);
        var seen = commit.IsStale ? RevisionHash.Parse(new('1', 64)) : head.Hash;
        return await store.ApplyAsync(new(commit.Author, "A random commit.", time, seen, commit.Changes) { Receipt = commit.Receipt }, None);
    }

    private static void AssertSame(ApplyResult expected, ApplyResult actual)
    {
        if (expected is ApplyResult.Rejected)
        {
            Assert.IsType<ApplyResult.Rejected>(actual);
        }
        else
        {
            Assert.Equal(expected, actual);
        }
    }

    private static async Task AssertSameAsync(IGraphStore expected, IGraphStore actual)
    {
        var head = await expected.GetHeadAsync(None);
        Assert.Equal(head, await actual.GetHeadAsync(None));
        Assert.Equal(await expected.GetRevisionsAsync(None), await actual.GetRevisionsAsync(None));
        Assert.Null(await actual.VerifyAsync(None));
        foreach (var id in RandomHistories.Ids.Concat(RandomHistories.Datasets))
        {
            Assert.Equal(await expected.GetHistoryAsync(id, None), await actual.GetHistoryAsync(id, None));
        }

        foreach (var dataset in RandomHistories.Datasets)
        {
            Assert.Equal(await expected.FindReceiptAsync(dataset, None), await actual.FindReceiptAsync(dataset, None));
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
        Assert.Equal(await expected.GetChangesAsync(revision, None), await actual.GetChangesAsync(revision, None));
        Assert.Equal(await expected.GetDatasetsAsync(revision, None), await actual.GetDatasetsAsync(revision, None));
        await AssertSameRecordsAsync<GraphRecord>(expected, actual, revision);
        await AssertSameRecordsAsync<Entity>(expected, actual, revision);
        await AssertSameRecordsAsync<Relationship>(expected, actual, revision);
        await AssertSameRecordsAsync<Observation>(expected, actual, revision);
        await AssertSameRecordsAsync<Gap>(expected, actual, revision);
        await AssertSameRecordsAsync<Source>(expected, actual, revision);

        var (projected, projection) = (await expected.ProjectAsync(revision, None), await actual.ProjectAsync(revision, None));
        Assert.Equal(projected.Entities, projection.Entities);
        Assert.Equal(projected.Relationships, projection.Relationships);
        Assert.Equal(projected.Publishers.OrderBy(pair => pair.Key), projection.Publishers.OrderBy(pair => pair.Key));

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
        var read = await actual.ReadAsync<T>([.. RandomHistories.Ids, .. RandomHistories.Datasets], revision, None);
        Assert.Equal(records, read.Values.OrderBy(record => record.Id));
    }
}
