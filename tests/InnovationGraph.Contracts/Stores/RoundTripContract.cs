using FsCheck.Fluent;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Contracts.Stores;

/// <summary>Whatever record the model allows comes back equal.</summary>
public abstract class RoundTripContract<TFixture> : StoreContract<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact]
    public async Task A_record_comes_back_as_it_was_put()
    {
        await Prop.ForAll(Arb.From(RandomHistories.Record.ListOf(20)), async records =>
        {
            await using var store = await Fixture.OpenAsync();
            var all = records.DistinctBy(record => record.Id).OrderBy(record => record.Id).ToList();
            var result = await store.ApplyAsync(
                new(Samples.User, "All.", Samples.Time(1), default, all.Select(record => (Change)new Change.Put(record)).ToValueList()), None);
            Assert.IsType<ApplyResult.Committed>(result);
            Assert.Equal(all, await ListAsync(store.ScanAsync<GraphRecord>(1, None)));
        }).CheckAsync(20);
    }
}
