using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Contracts.Stores;

/// <summary>Reading records at the newest and at earlier revisions.</summary>
public abstract class ReadContract<TFixture> : StoreContract<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact]
    public async Task An_empty_store_has_nothing()
    {
        Assert.Empty(await ScanAsync<GraphRecord>(0));
        Assert.Empty(await Store.ReadAsync<Entity>([Samples.Id("siasun")], 0, None));
    }

    [Fact]
    public async Task Ids_without_a_record_are_left_out()
    {
        await PutAsync(Samples.Entity("siasun"));
        var records = await Store.ReadAsync<Entity>([Samples.Id("nothing"), Samples.Id("siasun"), Samples.Id("siasun")], 1, None);
        Assert.Equal(Samples.Entity("siasun"), Assert.Single(records).Value);
    }

    [Fact]
    public async Task No_ids_give_no_records() => Assert.Empty(await Store.ReadAsync<Entity>([], 0, None));

    [Fact]
    public async Task Records_of_another_type_are_left_out()
    {
        await PutAsync(Samples.Entity("siasun"));
        Assert.Empty(await Store.ReadAsync<Relationship>([Samples.Id("siasun")], 1, None));
    }

    [Fact]
    public async Task Any_type_can_be_asked_for()
    {
        await PutAsync(Samples.Entity("siasun"), Samples.Gap("a-gap", "siasun"));
        var records = await Store.ReadAsync<GraphRecord>([Samples.Id("siasun"), Samples.Id("a-gap")], 1, None);
        Assert.Equal(2, records.Count);
        Assert.Equal([Samples.Gap("a-gap", "siasun"), (GraphRecord)Samples.Entity("siasun")], await ScanAsync<GraphRecord>(1));
    }

    [Fact]
    public async Task A_thousand_ids_are_read_at_once()
    {
        var entities = Enumerable.Range(0, 1000).Select(number => Samples.Entity($"firm-{number}")).ToArray();
        await PutAsync(entities);
        var records = await Store.ReadAsync<Entity>([.. entities.Select(entity => entity.Id)], 1, None);
        Assert.Equal(entities.ToHashSet(), records.Values.ToHashSet());
    }

    [Fact]
    public async Task A_scan_gives_every_record_of_a_type_in_ordinal_order_of_ids()
    {
        await PutAsync(
            Samples.Entity("b"), Samples.Entity("a-b"), Samples.Entity("a1"), Samples.Entity("a"), Samples.Gap("aa", "a"), Samples.Source("c"));
        Assert.Equal(["a", "a-b", "a1", "b"], (await ScanAsync<Entity>(1)).Select(entity => entity.Id.ToString()));
    }

    [Fact]
    public async Task A_long_scan_is_complete_and_lets_commits_through()
    {
        await PutAsync([.. Enumerable.Range(0, 5000).Select(number => Samples.Entity($"firm-{number}"))]);
        List<RecordId> ids = [];
        await foreach (var entity in Store.ScanAsync<Entity>(1, None))
        {
            if (ids.Count % 1000 == 0)
            {
                await CommitAsync(
                    new Change.Retract(Samples.Id($"firm-{ids.Count}")), new Change.Put(Samples.Entity($"firm-{ids.Count}-new")));
            }

            ids.Add(entity.Id);
        }

        Assert.Equal(Enumerable.Range(0, 5000).Select(number => Samples.Id($"firm-{number}")).Order(), ids);
    }

    [Fact]
    public async Task Every_revision_can_be_read_as_it_was()
    {
        await PutAsync(Samples.Entity("siasun", "Siasun"));
        await PutAsync(Samples.Entity("siasun", "Siasun Robotics"), Samples.Entity("leaderdrive"));
        await RetractAsync(Samples.Id("siasun"));
        await PutAsync(Samples.Entity("siasun", "Siasun"));

        Assert.Null(await FindAsync<Entity>(Samples.Id("siasun"), 0));
        Assert.Equal("Siasun", (await FindAsync<Entity>(Samples.Id("siasun"), 1))!.Name);
        Assert.Equal("Siasun Robotics", (await FindAsync<Entity>(Samples.Id("siasun"), 2))!.Name);
        Assert.Null(await FindAsync<Entity>(Samples.Id("siasun"), 3));
        Assert.Equal("Siasun", (await FindAsync<Entity>(Samples.Id("siasun"), 4))!.Name);
        Assert.Equal([0, 1, 2, 1, 2], await CountsAsync(0, 1, 2, 3, 4));
    }

    [Fact]
    public async Task Parallel_relationships_and_self_loops_survive()
    {
        GraphRecord[] records =
        [
            Samples.Entity("amif"),
            Samples.Relationship("first", "amif", "siasun"),
            Samples.Relationship("second", "amif", "siasun"),
            Samples.Relationship("third", "siasun", "amif"),
            Samples.Relationship("to-itself", "amif", "amif"),
            Samples.Relationship("to-itself-again", "amif", "amif"),
        ];
        await PutAsync(records);
        Assert.Equal(records[1..], await ScanAsync<Relationship>(1));
        Assert.Equal(5, (await Store.ProjectAsync(1, None)).Relationships.Count);
    }

    [Fact]
    public async Task Observations_are_found_by_subject_and_indicator()
    {
        var share = Samples.Observation("b", "siasun", "market-share");
        var revenue = Samples.Observation("a", "siasun", "revenue");
        var other = Samples.Observation("c", "leaderdrive", "market-share");
        await PutAsync(share, revenue, other, Samples.Gap("d", "siasun"));

        Assert.Equal([revenue, share], await Store.ReadObservationsAsync(Samples.Id("siasun"), null, 1, None));
        Assert.Equal([share, other], await Store.ReadObservationsAsync(null, "market-share", 1, None));
        Assert.Equal([share], await Store.ReadObservationsAsync(Samples.Id("siasun"), "market-share", 1, None));
        Assert.Equal([revenue, share, other], await Store.ReadObservationsAsync(null, null, 1, None));
        Assert.Empty(await Store.ReadObservationsAsync(null, null, 0, None));
        Assert.Empty(await Store.ReadObservationsAsync(Samples.Id("nothing"), null, 1, None));
    }

    [Fact]
    public async Task An_observation_that_changed_its_subject_is_found_under_each_at_its_time()
    {
        await PutAsync(Samples.Observation("a", "siasun", "revenue"));
        await PutAsync(Samples.Observation("a", "leaderdrive", "profit"));
        Assert.Single(await Store.ReadObservationsAsync(Samples.Id("siasun"), "revenue", 1, None));
        Assert.Empty(await Store.ReadObservationsAsync(Samples.Id("siasun"), null, 2, None));
        Assert.Empty(await Store.ReadObservationsAsync(null, "revenue", 2, None));
        Assert.Single(await Store.ReadObservationsAsync(Samples.Id("leaderdrive"), "profit", 2, None));
    }

    [Fact]
    public async Task Gaps_are_found_by_subject()
    {
        var first = Samples.Gap("a", "siasun");
        var second = Samples.Gap("b", "leaderdrive");
        await PutAsync(second, first, Samples.Observation("c", "siasun", "revenue"));
        Assert.Equal([first], await Store.ReadGapsAsync(Samples.Id("siasun"), 1, None));
        Assert.Equal([first, second], await Store.ReadGapsAsync(null, 1, None));
        Assert.Empty(await Store.ReadGapsAsync(Samples.Id("siasun"), 0, None));
    }

    [Fact]
    public async Task A_cancelled_read_throws()
    {
        await PutAsync(Samples.Entity("siasun"));
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();
        var token = cancelled.Token;
        Func<Task>[] reads =
        [
            async () => await Store.GetHeadAsync(token),
            async () => await Store.FindRevisionAsync(1, token),
            async () => await Store.GetRevisionAtAsync(Samples.Time(1), token),
            () => Store.GetRevisionsAsync(token),
            () => Store.GetChangesAsync(1, 0, int.MaxValue, token),
            () => Store.GetIdsAsync(RecordType.Entity, 1, token),
            () => Store.GetDatasetsAsync(1, token),
            () => Store.ReadAsync<Entity>([Samples.Id("siasun")], 1, token),
            () => ListAsync(Store.ScanAsync<Entity>(1, token)),
            () => Store.ProjectAsync(1, token),
            () => Store.ReadObservationsAsync(null, null, 1, token),
            () => Store.ReadGapsAsync(null, 1, token),
            () => Store.SearchAsync("siasun", 1, token),
            () => Store.GetHistoryAsync(Samples.Id("siasun"), token),
            () => ListAsync(Store.ScanImportedAsync(Samples.Dataset, token)),
            () => Store.FindReceiptAsync(Samples.Dataset, token),
        ];
        foreach (var read in reads)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(read);
        }
    }

    private async Task<IReadOnlyList<int>> CountsAsync(params long[] revisions)
    {
        List<int> counts = [];
        foreach (var revision in revisions)
        {
            counts.Add((await ScanAsync<Entity>(revision)).Count);
        }

        return counts;
    }
}
