using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Contracts.Stores;

/// <summary>Revisions, what they changed, and the versions of a record.</summary>
public abstract class RevisionContract<TFixture> : StoreContract<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact]
    public async Task An_empty_store_stands_before_the_first_revision()
    {
        Assert.Equal(Revision.Empty, await Store.GetHeadAsync(None));
        Assert.Equal(Revision.Empty, await Store.FindRevisionAsync(0, None));
        Assert.Null(await Store.FindRevisionAsync(1, None));
        Assert.Equal(Revision.Empty, await Store.GetRevisionAtAsync(DateTimeOffset.MaxValue, None));
        Assert.Empty(await Store.GetRevisionsAsync(None));
        Assert.Empty(await Store.GetChangesAsync(1, 0, int.MaxValue, None));
    }

    [Fact]
    public async Task Revisions_are_found_by_number()
    {
        var first = await PutAsync(Samples.Entity("siasun"));
        var second = await PutAsync(Samples.Entity("leaderdrive"));
        Assert.Equal(first, await Store.FindRevisionAsync(1, None));
        Assert.Equal(second, await Store.FindRevisionAsync(2, None));
        Assert.Null(await Store.FindRevisionAsync(3, None));
        Assert.Null(await Store.FindRevisionAsync(-1, None));
        Assert.Equal(Revision.Empty, await Store.FindRevisionAsync(0, None));
    }

    [Fact]
    public async Task Revisions_are_found_by_time()
    {
        var first = await PutAsync(Samples.Entity("siasun"));
        var second = await PutAsync(Samples.Entity("leaderdrive"));
        Assert.Equal(Revision.Empty, await Store.GetRevisionAtAsync(first.Time.AddMilliseconds(-1), None));
        Assert.Equal(first, await Store.GetRevisionAtAsync(first.Time, None));
        Assert.Equal(first, await Store.GetRevisionAtAsync(second.Time.AddTicks(-1), None));
        Assert.Equal(second, await Store.GetRevisionAtAsync(second.Time.ToOffset(TimeSpan.FromHours(8)), None));
        Assert.Equal(second, await Store.GetRevisionAtAsync(DateTimeOffset.MaxValue, None));
        Assert.Equal(Revision.Empty, await Store.GetRevisionAtAsync(DateTimeOffset.MinValue, None));
    }

    [Fact]
    public async Task Of_revisions_of_one_time_the_newest_is_found()
    {
        var first = await PutAsync(Samples.Entity("siasun"));
        await ApplyAsync([new Change.Put(Samples.Entity("leaderdrive"))], time: first.Time);
        Assert.Equal(2, (await Store.GetRevisionAtAsync(first.Time, None)).Number);
    }

    [Fact]
    public async Task Revisions_are_listed_with_the_newest_first()
    {
        var first = await PutAsync(Samples.Entity("siasun"));
        var second = await PutAsync(Samples.Entity("leaderdrive"));
        Assert.Equal([second, first], await Store.GetRevisionsAsync(None));
    }

    [Fact]
    public async Task Author_and_message_come_back_as_they_were()
    {
        const string Author = "分析员 \"O'Hara\"\n";
        const string Message = "First line.\r\nSecond; DROP TABLE revision;--\t\0 end";
        await Store.ApplyAsync(new(Author, Message, Samples.Time(1), default, [new Change.Put(Samples.Entity("siasun"))]), None);
        var revision = await Store.FindRevisionAsync(1, None);
        Assert.Equal((Author, Message), (revision!.Author, revision.Message));
        Assert.Null(await Store.VerifyAsync(None));
    }

    [Fact]
    public async Task The_changes_of_a_revision_come_in_ordinal_order_of_ids()
    {
        await PutAsync(Samples.Entity("d"), Samples.Entity("a-b"), Samples.Entity("f"));
        Change[] changes =
        [
            new Change.Put(Samples.Entity("f", "Changed")),
            new Change.Retract(Samples.Id("d"), Samples.Id("e")),
            new Change.Put(Samples.Gap("e", "x")),
            new Change.Describe(Samples.Description("A title")),
            new Change.Retract(Samples.Id("a-b")),
        ];
        await CommitAsync(changes);
        Assert.Equal([changes[4], changes[3], changes[1], changes[2], changes[0]], await Store.GetChangesAsync(2, 0, int.MaxValue, None));
        Assert.Equal([changes[3], changes[1]], await Store.GetChangesAsync(2, 1, 2, None));
        Assert.Empty(await Store.GetChangesAsync(2, 5, 2, None));
        Assert.Empty(await Store.GetChangesAsync(0, 0, int.MaxValue, None));
    }

    [Fact]
    public async Task Datasets_are_read_as_they_were_described_then()
    {
        await CommitAsync(new Change.Describe(Samples.Description("Old")));
        await CommitAsync(
            new Change.Describe(Samples.Description("New")),
            new Change.Describe(Samples.Description("First") with { Id = Samples.Id("a") }));
        Assert.Empty(await Store.GetDatasetsAsync(0, None));
        Assert.Equal([Samples.Description("Old")], await Store.GetDatasetsAsync(1, None));
        Assert.Equal(["First", "New"], (await Store.GetDatasetsAsync(2, None)).Select(dataset => dataset.Title));
    }

    [Fact]
    public async Task A_record_has_all_its_versions_the_oldest_first()
    {
        var old = Samples.Entity("siasun", "Old");
        var changed = Samples.Entity("siasun", "New");
        await PutAsync(old);
        await PutAsync(changed, Samples.Entity("leaderdrive"));
        await PutAsync(Samples.Entity("other"));
        await CommitAsync(new Change.Retract(old.Id, Samples.Id("leaderdrive")));
        await PutAsync(old);
        Assert.Equal(
            [new(old, 1, 2, null), new(changed, 2, 4, Samples.Id("leaderdrive")), new RecordVersion(old, 5, null, null)],
            await Store.GetHistoryAsync(old.Id, None));
    }

    [Fact]
    public async Task An_id_that_never_was_has_no_versions()
    {
        await CommitAsync(new Change.Describe(Samples.Description("A title")));
        Assert.Empty(await Store.GetHistoryAsync(Samples.Id("nothing"), None));
        Assert.Empty(await Store.GetHistoryAsync(Samples.Dataset, None));
    }

    [Fact]
    public async Task A_sound_store_has_no_fault()
    {
        Assert.Null(await Store.VerifyAsync(None));
        await CommitAsync(new Change.Put(Samples.Entity("siasun")), new Change.Describe(Samples.Description("Old")));
        await CommitAsync(new Change.Put(Samples.Entity("siasun", "New")), new Change.Put(Samples.Observation("o", "siasun", "revenue")));
        await CommitAsync(new Change.Retract(Samples.Id("siasun")), new Change.Describe(Samples.Description("New")));
        await PutAsync(Samples.Entity("siasun", "New"));
        Assert.Null(await Store.VerifyAsync(None));
    }
}
