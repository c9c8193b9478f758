using InnovationGraph.Contracts.Stores;
using InnovationGraph.Exchange.Imports;
using InnovationGraph.Exchange.Tests.Packages;

namespace InnovationGraph.Exchange.Tests.Imports;

/// <summary>What the import of one dataset makes of another's records, and of what others commit in between.</summary>
public sealed class SeveralDatasetsTests : IDisposable
{
    private readonly PackageFolder _small = new();
    private readonly PackageFolder _second = new();
    private readonly ReferenceStore _store = new();

    public SeveralDatasetsTests()
    {
        foreach (var file in new[] { "names.csv", "identifiers.csv", "observations.csv", "equivalents.csv", "gaps.csv", "sections.csv" })
        {
            _second.Delete(file);
        }

        _second.Write("dataset.yaml", "id: second\ntitle: Another dataset\n")
            .Write("ontology.yaml", "# none of its own\n")
            .Write("sources.csv", "id,title,publisher\n")
            .Write("entities.csv", "id,kind,name\nsupplier,Firm,Supplier\n")
            .Write("relationships.csv", "id,type,source,target\nowner-owns-supplier,OWNS,owner,supplier\n")
            .Write("evidence.csv", """
                row,record,source,section,paragraph,stance,attributedTo,note
                1,supplier,report,Start,1,stated,,
                2,owner-owns-supplier,report,Start,1,stated,,

                """);
    }

    public void Dispose()
    {
        _small.Dispose();
        _second.Dispose();
    }

    [Fact]
    public async Task A_second_dataset_adds_to_the_first()
    {
        await ImportAsync<ImportResult.Imported>(_small);
        Assert.Equal(new(2, 0, 0, 0), (await ImportAsync<ImportResult.Imported>(_second)).Counts);
        Assert.Equal(12, (await StoredRecords.AllAsync(_store)).Count);
    }

    [Fact]
    public async Task A_re_import_leaves_other_datasets_alone()
    {
        await ImportAsync<ImportResult.Imported>(_small);
        await ImportAsync<ImportResult.Imported>(_second);
        _small.Replace("entities.csv", "Makes things.", "Makes other things.");
        Assert.Equal(new(0, 1, 0, 0), (await ImportAsync<ImportResult.Imported>(_small)).Counts);
        Assert.Equal(12, (await StoredRecords.AllAsync(_store)).Count);
    }

    [Fact]
    public async Task An_id_of_another_dataset_is_a_fault()
    {
        await ImportAsync<ImportResult.Imported>(_small);
        _second.Append("entities.csv", "town,Place,Town").Append("evidence.csv", "3,town,report,Start,1,stated,,");
        var fault = Assert.Single((await ImportAsync<ImportResult.Faulty>(_second)).Report.Faults);
        Assert.Equal(("entities.csv", 3, "id", "town"), (fault.File, fault.Line, fault.Column, fault.Value));
        Assert.Contains("'small'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_another_dataset_refers_to_cannot_be_removed()
    {
        await ImportAsync<ImportResult.Imported>(_small);
        await ImportAsync<ImportResult.Imported>(_second);
        RenameOwner();
        var fault = Assert.Single((await ImportAsync<ImportResult.Faulty>(_small)).Report.Faults);
        Assert.Equal(("entities.csv", null, null, "owner"), (fault.File, fault.Line, fault.Column, fault.Value));
        Assert.Contains("'owner-owns-supplier' of the dataset 'second'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_can_it_be_merged_away()
    {
        await ImportAsync<ImportResult.Imported>(_small);
        await ImportAsync<ImportResult.Imported>(_second);
        RenameOwner();
        _small.Write("merges.csv", "id,into\nowner,holder\n");
        var fault = Assert.Single((await ImportAsync<ImportResult.Faulty>(_small)).Report.Faults);
        Assert.Equal(("merges.csv", 2, "id", "owner"), (fault.File, fault.Line, fault.Column, fault.Value));
    }

    [Fact]
    public async Task A_word_that_another_dataset_copied_follows_the_change_of_it()
    {
        await ImportAsync<ImportResult.Imported>(_small);
        _second.Write("ontology.yaml", _small.Text("ontology.yaml"));
        await ImportAsync<ImportResult.Imported>(_second);
        _small.Replace("ontology.yaml", "- id: OWNS\n", "- id: OWNS\n  transit: false\n");
        await ImportAsync<ImportResult.Imported>(_small);
        var datasets = await _store.GetDatasetsAsync((await _store.GetHeadAsync(default)).Number, default);
        var copied = datasets.Single(dataset => dataset.Id.ToString() == "second").Ontology;
        Assert.DoesNotContain(copied.RelationshipTypes, type => type.Id == "OWNS");
        Assert.NotEmpty(copied.Kinds);
        Assert.Equal(12, (await StoredRecords.AllAsync(_store)).Count);
        Assert.IsType<ImportResult.Unchanged>(await new DatasetImporter(_store, TimeProvider.System).ImportAsync(_second.Folder, default));
    }

    [Fact]
    public async Task Who_copied_a_word_cannot_change_it_for_the_dataset_that_had_it_first()
    {
        await ImportAsync<ImportResult.Imported>(_small);
        _second.Write("ontology.yaml", _small.Text("ontology.yaml"));
        await ImportAsync<ImportResult.Imported>(_second);
        _second.Replace("ontology.yaml", "- id: OWNS\n", "- id: OWNS\n  transit: false\n");
        var fault = Assert.Single((await ImportAsync<ImportResult.Faulty>(_second)).Report.Faults);
        Assert.Contains("'OWNS'", $"'{fault.Value}'", StringComparison.Ordinal);
        Assert.Contains("defined otherwise by the dataset 'small'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_another_datasets_records_use_cannot_be_removed()
    {
        await ImportAsync<ImportResult.Imported>(_small);
        _second.Write("relationships.csv", "id,type,source,target,stage\nowner-owns-supplier,OWNS,owner,supplier,research\n");
        await ImportAsync<ImportResult.Imported>(_second);
        _small.Replace("ontology.yaml", "- id: research\n", "- id: study\n").Replace("relationships.csv", "equity,research", "equity,study");
        var fault = Assert.Single((await ImportAsync<ImportResult.Faulty>(_small)).Report.Faults);
        Assert.Equal(("ontology.yaml", null, null, "research"), (fault.File, fault.Line, fault.Column, fault.Value));
        Assert.Contains("'owner-owns-supplier' of the dataset 'second'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_relationship_type_that_another_datasets_records_use_the_import_says_what_to_use_instead()
    {
        await ImportAsync<ImportResult.Imported>(_small);
        await ImportAsync<ImportResult.Imported>(_second);
        _small.Replace("ontology.yaml", "- id: OWNS\n", "- id: HOLDS\n  replaces: [{ type: OWNS, channel: [equity] }]\n")
            .Replace("ontology.yaml", "  on: [OWNS]", "  on: [HOLDS]").Replace("relationships.csv", ",OWNS,", ",HOLDS,");
        var fault = Assert.Single((await ImportAsync<ImportResult.Faulty>(_small)).Report.Faults);
        Assert.Equal(("ontology.yaml", null, null, "OWNS"), (fault.File, fault.Line, fault.Column, fault.Value));
        Assert.Equal(
            "is no relationship type any more, but 'owner-owns-supplier' of the dataset 'second' still uses it; use HOLDS with the channel equity there",
            fault.Message);
    }

    [Fact]
    public async Task An_import_that_meets_another_commit_compares_anew()
    {
        InterruptedStore interrupted = new(_store, conflicts: 2);
        var result = await new DatasetImporter(interrupted, TimeProvider.System).ImportAsync(_small.Folder, CancellationToken.None);
        Assert.Equal(3, Assert.IsType<ImportResult.Imported>(result).Revision.Number);
    }

    [Fact]
    public async Task An_import_that_keeps_meeting_other_commits_gives_up()
    {
        InterruptedStore interrupted = new(_store, conflicts: 100);
        var result = await new DatasetImporter(interrupted, TimeProvider.System).ImportAsync(_small.Folder, CancellationToken.None);
        Assert.IsType<ImportResult.Contended>(result);
        Assert.DoesNotContain(await StoredRecords.AllAsync(_store), record => record.Dataset.ToString() == "small");
    }

    private void RenameOwner() => _small
        .Replace("entities.csv", "owner,Firm,Owner", "holder,Firm,Owner")
        .Replace("relationships.csv", "OWNS,owner,", "OWNS,holder,")
        .Replace("evidence.csv", "reported,owner,", "reported,holder,")
        .Replace("evidence.csv", "owner.1,owner,", "holder.1,holder,");

    private async Task<T> ImportAsync<T>(PackageFolder package)
        where T : ImportResult
    {
        var result = await new DatasetImporter(_store, TimeProvider.System).ImportAsync(package.Folder, CancellationToken.None);
        Assert.True(result is T, (result as ImportResult.Faulty)?.Report.ToString() ?? result.ToString());
        return (T)result;
    }
}
