using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Contracts.Stores;

/// <summary>Committing: all of a change set or nothing, on the head that the caller saw.</summary>
public abstract class ApplyContract<TFixture> : StoreContract<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact]
    public async Task A_commit_is_the_next_revision_with_the_hash_of_its_changes()
    {
        var first = Samples.Entity("siasun");
        var second = Samples.Entity("leaderdrive");
        var revision = await PutAsync(first, second);

        using RevisionHasher hasher = new(default, Samples.User);
        hasher.Put(second.Id, RecordJson.Write(second));
        hasher.Put(first.Id, RecordJson.Write(first));
        Assert.Equal(
            new Revision(1, Samples.Time(1), Samples.User, "A test.", 2, hasher.Finish("A test.", 1, Samples.Time(1))), revision);
        Assert.Equal(revision, await Store.GetHeadAsync(None));
    }

    [Fact]
    public async Task The_hash_of_a_revision_follows_from_the_one_before()
    {
        var first = await PutAsync(Samples.Entity("siasun"));
        var second = await RetractAsync(Samples.Id("siasun"));

        using RevisionHasher hasher = new(first.Hash, Samples.User);
        hasher.Retract(Samples.Id("siasun"), mergedInto: null);
        Assert.Equal(hasher.Finish("A test.", 2, Samples.Time(2)), second.Hash);
    }

    [Fact]
    public async Task The_order_of_changes_does_not_matter()
    {
        var given = await PutAsync(Samples.Entity("b"), Samples.Entity("a"), Samples.Entity("a-b"));
        await using var other = await Fixture.OpenAsync();
        var sorted = await other.ApplyAsync(
            new(
                Samples.User,
                "A test.",
                Samples.Time(1),
                default,
                [new Change.Put(Samples.Entity("a")), new Change.Put(Samples.Entity("a-b")), new Change.Put(Samples.Entity("b"))]),
            None);
        Assert.Equal(new ApplyResult.Committed(given), sorted);
    }

    [Fact]
    public async Task Another_head_than_the_base_is_a_conflict_and_nothing_is_written()
    {
        var head = await PutAsync(Samples.Entity("siasun"));
        var result = await Store.ApplyAsync(
            new(Samples.User, "Late.", Samples.Time(2), default, [new Change.Put(Samples.Entity("late"))])
            {
                Receipt = new(Samples.Dataset, "digest"),
            },
            None);

        Assert.Equal(new ApplyResult.Conflict(head), result);
        Assert.Equal(head, await Store.GetHeadAsync(None));
        Assert.Null(await FindAsync<Entity>(Samples.Id("late"), 2));
        Assert.Null(await Store.FindReceiptAsync(Samples.Dataset, None));
    }

    [Fact]
    public async Task An_empty_base_conflicts_with_no_empty_store()
    {
        var result = await Store.ApplyAsync(
            new(Samples.User, "First.", Samples.Time(1), default, [new Change.Put(Samples.Entity("siasun"))]), None);
        Assert.IsType<ApplyResult.Committed>(result);
    }

    [Fact]
    public async Task An_id_changed_twice_is_rejected()
    {
        await PutAsync(Samples.Entity("siasun"));
        await AssertRejectedAsync("siasun", new Change.Put(Samples.Entity("siasun", "Siasun")), new Change.Retract(Samples.Id("siasun")));
    }

    [Fact]
    public async Task An_id_put_as_another_type_than_it_has_is_rejected()
    {
        await PutAsync(Samples.Entity("siasun"));
        await AssertRejectedAsync("siasun", new Change.Put(Samples.Gap("siasun", "leaderdrive")));
    }

    [Fact]
    public async Task An_id_that_was_retracted_can_be_put_as_another_type()
    {
        await PutAsync(Samples.Entity("siasun"));
        await RetractAsync(Samples.Id("siasun"));
        var revision = await PutAsync(Samples.Gap("siasun", "leaderdrive"));
        Assert.Equal([Samples.Gap("siasun", "leaderdrive")], await ScanAsync<GraphRecord>(revision.Number));
    }

    [Fact]
    public async Task A_record_without_evidence_is_rejected() =>
        await AssertRejectedAsync("siasun", new Change.Put(Samples.Entity("siasun") with { Evidence = [] }));

    [Fact]
    public async Task A_record_with_the_id_of_a_dataset_is_rejected()
    {
        await CommitAsync(new Change.Describe(Samples.Description("A title")));
        await AssertRejectedAsync("a-dataset", new Change.Put(Samples.Entity("a-dataset")));
    }

    [Fact]
    public async Task A_dataset_with_the_id_of_a_record_is_rejected()
    {
        await PutAsync(Samples.Entity("a-dataset"));
        await AssertRejectedAsync("a-dataset", new Change.Describe(Samples.Description("A title")));
    }

    [Fact]
    public async Task Retracting_what_never_was_is_rejected() =>
        await AssertRejectedAsync("nothing", new Change.Retract(Samples.Id("nothing")));

    [Fact]
    public async Task Retracting_what_is_no_more_is_rejected()
    {
        await PutAsync(Samples.Entity("siasun"));
        await RetractAsync(Samples.Id("siasun"));
        await AssertRejectedAsync("siasun", new Change.Retract(Samples.Id("siasun")));
    }

    [Fact]
    public async Task Merging_into_what_is_not_there_is_rejected()
    {
        await PutAsync(Samples.Entity("honor"));
        await AssertRejectedAsync("huawei", new Change.Retract(Samples.Id("honor"), Samples.Id("huawei")));
    }

    [Fact]
    public async Task Merging_into_what_is_retracted_along_with_it_is_rejected()
    {
        await PutAsync(Samples.Entity("honor"), Samples.Entity("huawei"));
        await AssertRejectedAsync(
            "huawei",
            new Change.Retract(Samples.Id("honor"), Samples.Id("huawei")),
            new Change.Retract(Samples.Id("huawei")));
    }

    [Fact]
    public async Task Merging_a_record_into_itself_is_rejected()
    {
        await PutAsync(Samples.Entity("honor"));
        await AssertRejectedAsync("honor", new Change.Retract(Samples.Id("honor"), Samples.Id("honor")));
    }

    [Fact]
    public async Task Merging_into_what_the_same_change_set_puts_is_committed()
    {
        await PutAsync(Samples.Entity("honor"));
        var revision = await CommitAsync(
            new Change.Retract(Samples.Id("honor"), Samples.Id("huawei")), new Change.Put(Samples.Entity("huawei")));
        Assert.Equal([Samples.Id("huawei")], (await ScanAsync<Entity>(revision.Number)).Select(entity => entity.Id));
    }

    [Fact]
    public async Task All_faults_are_told_at_once()
    {
        await PutAsync(Samples.Entity("siasun"));
        var result = await ApplyAsync(
            [new Change.Retract(Samples.Id("nothing")), new Change.Put(Samples.Gap("siasun", "x")), new Change.Retract(Samples.Id("nowhere"))]);
        Assert.Equal(3, Assert.IsType<ApplyResult.Rejected>(result).Faults.Count);
    }

    [Fact]
    public async Task Saying_the_same_again_is_no_change()
    {
        var head = await CommitAsync(new Change.Put(Samples.Entity("siasun")), new Change.Describe(Samples.Description("A title")));
        var again = await CommitAsync(new Change.Put(Samples.Entity("siasun")), new Change.Describe(Samples.Description("A title")));
        Assert.Equal(head, again);
        Assert.Single(await Store.GetHistoryAsync(Samples.Id("siasun"), None));
    }

    [Fact]
    public async Task What_is_said_again_beside_a_change_is_not_counted()
    {
        await PutAsync(Samples.Entity("siasun"));
        var revision = await PutAsync(Samples.Entity("siasun"), Samples.Entity("leaderdrive"));
        Assert.Equal(1, revision.ChangeCount);
        Assert.Equal([new Change.Put(Samples.Entity("leaderdrive"))], await Store.GetChangesAsync(revision.Number, 0, int.MaxValue, None));
    }

    [Fact]
    public async Task Saying_what_another_author_said_is_a_version_of_its_own()
    {
        await PutAsync(Samples.Entity("siasun"));
        var imported = await ImportAsync(new Change.Put(Samples.Entity("siasun")));
        Assert.Equal(2, imported.Number);
        Assert.Equal(2, (await Store.GetHistoryAsync(Samples.Id("siasun"), None)).Count);
    }

    [Fact]
    public async Task A_change_set_without_changes_keeps_the_head_and_the_receipt()
    {
        var head = await PutAsync(Samples.Entity("siasun"));
        ImportReceipt receipt = new(Samples.Dataset, "digest");
        var result = await Store.ApplyAsync(
            new(Samples.User, "Nothing.", Samples.Time(2), head.Hash, ValueList.Create<Change>([])) { Receipt = receipt }, None);
        Assert.Equal(new ApplyResult.Committed(head), result);
        Assert.Equal(head, await Store.GetHeadAsync(None));
        Assert.Equal(receipt, await Store.FindReceiptAsync(Samples.Dataset, None));
    }

    [Fact]
    public async Task A_rejected_change_set_leaves_no_receipt()
    {
        await Store.ApplyAsync(
            new(Samples.User, "Wrong.", Samples.Time(1), default, [new Change.Retract(Samples.Id("nothing"))])
            {
                Receipt = new(Samples.Dataset, "digest"),
            },
            None);
        Assert.Null(await Store.FindReceiptAsync(Samples.Dataset, None));
    }

    [Fact]
    public async Task Time_never_runs_back()
    {
        var first = await PutAsync(Samples.Entity("siasun"));
        var second = await ApplyAsync([new Change.Put(Samples.Entity("leaderdrive"))], time: first.Time.AddHours(-1));
        Assert.Equal(first.Time, Assert.IsType<ApplyResult.Committed>(second).Revision.Time);
    }

    [Fact]
    public async Task Time_is_kept_in_UTC_to_the_millisecond()
    {
        DateTimeOffset time = new(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8));
        var result = await ApplyAsync([new Change.Put(Samples.Entity("siasun"))], time: time.AddTicks(12_345));
        var revision = Assert.IsType<ApplyResult.Committed>(result).Revision;
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, 1, TimeSpan.Zero), revision.Time);
        Assert.Equal(TimeSpan.Zero, revision.Time.Offset);
        Assert.Equal(revision, await Store.FindRevisionAsync(1, None));
    }

    [Fact]
    public async Task A_cancelled_commit_writes_nothing()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.ApplyAsync(
            new(Samples.User, "Never.", Samples.Time(1), default, [new Change.Put(Samples.Entity("siasun"))]), cancelled.Token));
        Assert.Equal(Revision.Empty, await Store.GetHeadAsync(None));
    }

    private async Task AssertRejectedAsync(string named, params Change[] changes)
    {
        var head = await Store.GetHeadAsync(None);
        var before = await ScanAsync<GraphRecord>(head.Number);
        var result = await ApplyAsync([.. changes, new Change.Put(Samples.Entity("bystander"))]);

        Assert.Contains(Assert.IsType<ApplyResult.Rejected>(result).Faults, fault => fault.Contains(named, StringComparison.Ordinal));
        Assert.Equal(head, await Store.GetHeadAsync(None));
        Assert.Equal(before, await ScanAsync<GraphRecord>(head.Number + 1));
        Assert.Null(await Store.FindRevisionAsync(head.Number + 1, None));
    }
}
