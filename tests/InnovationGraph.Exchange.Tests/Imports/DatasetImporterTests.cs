using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Exchange.Imports;
using InnovationGraph.Exchange.Tests.Packages;

namespace InnovationGraph.Exchange.Tests.Imports;

/// <summary>What imports and re-imports of one dataset make of a store.</summary>
public sealed class DatasetImporterTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly RecordId Small = RecordId.Parse("small");

    private readonly PackageFolder _package = new();
    private readonly ReferenceStore _store = new();

    public void Dispose() => _package.Dispose();

    [Fact]
    public async Task A_package_comes_back_from_the_store_as_the_same_records()
    {
        var imported = await ImportAsync<ImportResult.Imported>();
        var package = _package.ReadComplete();
        Assert.Equal(package.Records, await RecordsAsync());
        Assert.Equal([package.Dataset], await _store.GetDatasetsAsync(imported.Revision.Number, None));
        Assert.Equal(new(Small, package.Digest), await _store.FindReceiptAsync(Small, None));
    }

    [Fact]
    public async Task The_revision_names_the_dataset_and_counts_the_records()
    {
        var (revision, counts) = await ImportAsync<ImportResult.Imported>();
        Assert.Equal(new(10, 0, 0, 0), counts);
        Assert.Equal(
            (1, "import/small", "Import dataset 'small': 10 added, 0 changed, 0 retracted, 0 merged"),
            (revision.Number, revision.Author, revision.Message));
    }

    [Fact]
    public async Task The_same_package_again_changes_nothing()
    {
        await ImportAsync<ImportResult.Imported>();
        await ImportAsync<ImportResult.Unchanged>();
        Assert.Equal(1, (await _store.GetHeadAsync(None)).Number);
    }

    [Fact]
    public async Task A_package_that_says_the_same_in_other_bytes_changes_nothing_but_the_receipt()
    {
        await ImportAsync<ImportResult.Imported>();
        _package.Replace("entities.csv", "Makes things.", "\"Makes things.\"");
        await ImportAsync<ImportResult.Unchanged>();
        Assert.Equal(1, (await _store.GetHeadAsync(None)).Number);
        Assert.Equal(_package.ReadComplete().Digest, (await _store.FindReceiptAsync(Small, None))!.Digest);
    }

    [Fact]
    public async Task Only_the_difference_becomes_a_revision()
    {
        await ImportAsync<ImportResult.Imported>();
        WithoutGap().Replace("entities.csv", "Owns things.", "Owns other things.")
            .Append("entities.csv", "rival,Firm,Rival,,,,,,,,,,")
            .Append("evidence.csv", "rival.1,rival,report,Start,1,stated,,");
        var (revision, counts) = await ImportAsync<ImportResult.Imported>();
        Assert.Equal(new(1, 1, 1, 0), counts);
        Assert.Equal(
            ["owner", "owners-unnamed", "rival"],
            (await _store.GetChangesAsync(revision.Number, 0, int.MaxValue, None)).Select(change => change.Id.ToString()));
        Assert.Equal(_package.ReadComplete().Records, await RecordsAsync());
    }

    [Fact]
    public async Task A_changed_ontology_alone_is_a_revision()
    {
        await ImportAsync<ImportResult.Imported>();
        _package.Replace("ontology.yaml", "A company.", "A company, whoever owns it.");
        var (revision, counts) = await ImportAsync<ImportResult.Imported>();
        Assert.Equal(default, counts);
        Assert.IsType<Change.Describe>(Assert.Single(await _store.GetChangesAsync(revision.Number, 0, int.MaxValue, None)));
    }

    [Fact]
    public async Task What_a_user_changed_stays_while_the_package_says_the_same()
    {
        await ImportAsync<ImportResult.Imported>();
        var edited = (Entity)await RecordAsync("owner") with { Summary = "Edited." };
        await CommitAsync(new Change.Put(edited), new Change.Retract(RecordId.Parse("owners-unnamed")));
        _package.Replace("entities.csv", "Makes things.", "Makes other things.");
        await ImportAsync<ImportResult.Imported>();
        Assert.Equal(edited, await RecordAsync("owner"));
        Assert.DoesNotContain(await RecordsAsync(), record => record.Id.ToString() == "owners-unnamed");
    }

    [Fact]
    public async Task What_the_package_changes_wins_over_what_a_user_changed()
    {
        await ImportAsync<ImportResult.Imported>();
        await CommitAsync(new Change.Put((Entity)await RecordAsync("owner") with { Summary = "Edited." }));
        _package.Replace("entities.csv", "Owns things.", "Owns other things.");
        await ImportAsync<ImportResult.Imported>();
        Assert.Equal("Owns other things.", ((Entity)await RecordAsync("owner")).Summary);
    }

    [Fact]
    public async Task What_a_user_retracted_already_is_not_retracted_again()
    {
        await ImportAsync<ImportResult.Imported>();
        await CommitAsync(new Change.Retract(RecordId.Parse("owners-unnamed")));
        WithoutGap();
        await ImportAsync<ImportResult.Unchanged>();
    }

    [Fact]
    public async Task A_merge_leads_from_the_old_id_to_the_survivor()
    {
        await ImportAsync<ImportResult.Imported>();
        WithoutGap().Append("gaps.csv", "owners-not-named,maker,OWNS,The other owners are not named.")
            .Append("evidence.csv", "owners-not-named.1,owners-not-named,report,Start,6,stated,,")
            .Write("merges.csv", "id,into\nowners-unnamed,owners-not-named\n");
        Assert.Equal(new(1, 0, 0, 1), (await ImportAsync<ImportResult.Imported>()).Counts);
        var last = (await _store.GetHistoryAsync(RecordId.Parse("owners-unnamed"), None))[^1];
        Assert.Equal(RecordId.Parse("owners-not-named"), last.MergedInto);
    }

    [Fact]
    public async Task A_merge_of_a_record_that_never_was_is_passed_over()
    {
        _package.Write("merges.csv", "id,into\nold-maker,maker\n");
        Assert.Equal(new(10, 0, 0, 0), (await ImportAsync<ImportResult.Imported>()).Counts);
    }

    [Fact]
    public async Task A_merge_into_another_type_of_record_is_a_fault()
    {
        await ImportAsync<ImportResult.Imported>();
        WithoutGap().Write("merges.csv", "id,into\nowners-unnamed,maker\n");
        var fault = Assert.Single((await ImportAsync<ImportResult.Faulty>()).Report.Faults);
        Assert.Equal(("merges.csv", 2, "into", "maker"), (fault.File, fault.Line, fault.Column, fault.Value));
    }

    [Fact]
    public async Task A_merge_into_what_a_user_retracted_is_a_retraction()
    {
        _package.Append("gaps.csv", "second-gap,maker,OWNS,Another.")
            .Append("evidence.csv", "second-gap.1,second-gap,report,Start,6,stated,,");
        await ImportAsync<ImportResult.Imported>();
        await CommitAsync(new Change.Retract(RecordId.Parse("second-gap")));
        WithoutGap().Write("merges.csv", "id,into\nowners-unnamed,second-gap\n");
        Assert.Equal(new(0, 0, 1, 0), (await ImportAsync<ImportResult.Imported>()).Counts);
    }

    [Fact]
    public async Task An_id_keeps_its_type_of_record()
    {
        await ImportAsync<ImportResult.Imported>();
        WithoutGap().Append("entities.csv", "owners-unnamed,Firm,Owners,,,,,,,,,,")
            .Append("evidence.csv", "owners-unnamed.1,owners-unnamed,report,Start,6,stated,,");
        var fault = Assert.Single((await ImportAsync<ImportResult.Faulty>()).Report.Faults);
        Assert.Equal(("entities.csv", 5, "id", "owners-unnamed"), (fault.File, fault.Line, fault.Column, fault.Value));
        Assert.Contains("type gap", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_package_leaves_the_store_as_it_was()
    {
        await ImportAsync<ImportResult.Imported>();
        var before = await RecordsAsync();
        _package.Replace("entities.csv", "Owns things.", "Owns other things.").Replace("gaps.csv", "unnamed,maker", "unnamed,makers");
        Assert.Equal(1, (await ImportAsync<ImportResult.Faulty>()).Report.Total);
        Assert.Equal(before, await RecordsAsync());
        Assert.Equal(1, (await _store.GetHeadAsync(None)).Number);
    }

    [Fact]
    public async Task Faults_of_a_manifest_come_with_all_others()
    {
        _package.Replace("dataset.yaml", "author", "autor").Replace("gaps.csv", "unnamed,maker", "unnamed,makers");
        Assert.Equal(["dataset.yaml", "gaps.csv"], (await ImportAsync<ImportResult.Faulty>()).Report.Faults.Select(fault => fault.File));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_a_fault()
    {
        var result = await new DatasetImporter(_store, TimeProvider.System).ImportAsync(Path.Combine(_package.Folder, "nowhere"), None);
        Assert.Equal("there is no such folder", Assert.Single(Assert.IsType<ImportResult.Faulty>(result).Report.Faults).Message);
    }

    private PackageFolder WithoutGap() => _package
        .Replace("gaps.csv", "owners-unnamed,maker,OWNS,The other owners are not named.\n", "")
        .Replace("evidence.csv", "owners-unnamed.1,owners-unnamed,report,Start,6,stated,,\n", "");

    private async Task<T> ImportAsync<T>()
        where T : ImportResult
    {
        var result = await new DatasetImporter(_store, TimeProvider.System).ImportAsync(_package.Folder, None);
        Assert.True(result is T, (result as ImportResult.Faulty)?.Report.ToString() ?? result.ToString());
        return (T)result;
    }

    private async Task CommitAsync(params Change[] changes)
    {
        var head = await _store.GetHeadAsync(None);
        Assert.IsType<ApplyResult.Committed>(await _store.ApplyAsync(
            new("someone", "An edit.", TimeProvider.System.GetUtcNow(), head.Hash, [.. changes]), None));
    }

    private Task<IReadOnlyList<GraphRecord>> RecordsAsync() => StoredRecords.AllAsync(_store);

    private async Task<GraphRecord> RecordAsync(string id) => (await RecordsAsync()).Single(record => record.Id.ToString() == id);
}
