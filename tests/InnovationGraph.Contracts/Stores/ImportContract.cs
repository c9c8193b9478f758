using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Contracts.Stores;

/// <summary>What a dataset's imports left, beside what users wrote.</summary>
public abstract class ImportContract<TFixture> : StoreContract<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact]
    public async Task A_dataset_that_was_never_imported_left_nothing()
    {
        await PutAsync(Samples.Entity("siasun"));
        Assert.Empty(await ImportedAsync());
        Assert.Null(await Store.FindReceiptAsync(Samples.Dataset, None));
    }

    [Fact]
    public async Task Imported_records_come_in_ordinal_order_of_ids_whatever_their_type()
    {
        await ImportAsync(
            new Change.Put(Samples.Source("b")),
            new Change.Put(Samples.Entity("c")),
            new Change.Put(Samples.Relationship("a", "c", "c")),
            new Change.Describe(Samples.Description("A title")));
        Assert.Equal(["a", "b", "c"], (await ImportedAsync()).Select(record => record.Id.ToString()));
    }

    [Fact]
    public async Task The_latest_imported_version_counts()
    {
        await ImportAsync(new Change.Put(Samples.Entity("siasun", "Old")), new Change.Put(Samples.Entity("leaderdrive")));
        await ImportAsync(new Change.Put(Samples.Entity("siasun", "New")));
        Assert.Equal([Samples.Entity("leaderdrive"), (GraphRecord)Samples.Entity("siasun", "New")], await ImportedAsync());
    }

    [Fact]
    public async Task What_a_user_wrote_since_does_not_count()
    {
        await ImportAsync(new Change.Put(Samples.Entity("siasun", "Imported")), new Change.Put(Samples.Entity("leaderdrive")));
        await PutAsync(Samples.Entity("siasun", "Edited"), Samples.Entity("new"));
        await RetractAsync(Samples.Id("leaderdrive"));
        Assert.Equal([Samples.Entity("leaderdrive"), (GraphRecord)Samples.Entity("siasun", "Imported")], await ImportedAsync());
    }

    [Fact]
    public async Task What_an_import_takes_over_from_a_user_counts()
    {
        await ImportAsync(new Change.Put(Samples.Entity("siasun", "Imported")));
        await PutAsync(Samples.Entity("siasun", "Edited"));
        await ImportAsync(new Change.Put(Samples.Entity("siasun", "Edited")));
        await PutAsync(Samples.Entity("siasun", "Edited again"));
        Assert.Equal([Samples.Entity("siasun", "Edited")], await ImportedAsync());
    }

    [Fact]
    public async Task What_an_import_retracted_is_gone()
    {
        await ImportAsync(new Change.Put(Samples.Entity("siasun")), new Change.Put(Samples.Entity("leaderdrive")));
        await ImportAsync(new Change.Retract(Samples.Id("siasun"), Samples.Id("leaderdrive")));
        Assert.Equal([Samples.Entity("leaderdrive")], await ImportedAsync());
    }

    [Fact]
    public async Task What_a_user_changed_and_an_import_retracted_is_gone_even_when_a_user_restores_it()
    {
        await ImportAsync(new Change.Put(Samples.Entity("siasun")));
        await PutAsync(Samples.Entity("siasun", "Edited"));
        await ImportAsync(new Change.Retract(Samples.Id("siasun")));
        await PutAsync(Samples.Entity("siasun", "Restored"));
        Assert.Empty(await ImportedAsync());
    }

    [Fact]
    public async Task What_an_import_retracted_and_put_again_is_back()
    {
        await ImportAsync(new Change.Put(Samples.Entity("siasun")));
        await ImportAsync(new Change.Retract(Samples.Id("siasun")));
        await ImportAsync(new Change.Put(Samples.Entity("siasun", "Back")));
        Assert.Equal([Samples.Entity("siasun", "Back")], await ImportedAsync());
    }

    [Fact]
    public async Task Another_datasets_import_does_not_count()
    {
        await CommitAsAsync(Revision.ImportAuthor(Samples.Id("another")), new Change.Put(Samples.Entity("siasun")));
        Assert.Empty(await ImportedAsync());
    }

    [Fact]
    public async Task The_last_receipt_of_each_dataset_is_kept()
    {
        await ApplyReceiptAsync(new(Samples.Dataset, "first"), new Change.Put(Samples.Entity("siasun")));
        await ApplyReceiptAsync(new(Samples.Id("another"), "other"), new Change.Put(Samples.Entity("leaderdrive")));
        await ApplyReceiptAsync(new(Samples.Dataset, "second"));
        await PutAsync(Samples.Entity("new"));
        Assert.Equal(new(Samples.Dataset, "second"), await Store.FindReceiptAsync(Samples.Dataset, None));
        Assert.Equal(new(Samples.Id("another"), "other"), await Store.FindReceiptAsync(Samples.Id("another"), None));
    }

    private Task<IReadOnlyList<GraphRecord>> ImportedAsync() => ListAsync(Store.ScanImportedAsync(Samples.Dataset, None));

    private async Task ApplyReceiptAsync(ImportReceipt receipt, params Change[] changes)
    {
        var head = await Store.GetHeadAsync(None);
        await Store.ApplyAsync(
            new(Revision.ImportAuthor(receipt.Dataset), "An import.", Samples.Time(head.Number + 1), head.Hash, [.. changes])
            {
                Receipt = receipt,
            },
            None);
    }
}
