using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages;

namespace InnovationGraph.Exchange.Tests.Packages;

/// <summary>A package beside what other datasets brought.</summary>
public sealed class KnownGraphTests : IDisposable
{
    private readonly PackageFolder _other = new();
    private readonly PackageFolder _package = new();
    private readonly KnownGraph _known;

    public KnownGraphTests()
    {
        var other = _other.ReadComplete();
        _known = new([other.Dataset], other.Records.ToDictionary(record => record.Id));
        foreach (var file in new[] { "names.csv", "identifiers.csv", "observations.csv", "equivalents.csv", "relationships.csv", "sections.csv" })
        {
            _package.Delete(file);
        }

        _package.Write("dataset.yaml", "id: second\ntitle: Another dataset\n");
        _package.Write("ontology.yaml", string.Empty);
        _package.Write("sources.csv", "id,title,publisher\n");
        _package.Write("entities.csv", "id,kind,name,seat\nsupplier,Firm,Supplier,town\n");
        _package.Write("gaps.csv", "id,subject,about,note\nsupplier-gap,maker,OWNS,Not said.\n");
        _package.Write("evidence.csv", """
            row,record,source,section,paragraph,stance,attributedTo,note
            1,supplier,report,Start,1,stated,,
            2,supplier-gap,report,Start,1,reported,owner,
            """);
    }

    public void Dispose()
    {
        _package.Dispose();
        _other.Dispose();
    }

    [Fact]
    public void Records_and_words_of_other_datasets_may_be_used() =>
        Assert.Equal(["supplier", "supplier-gap"], _package.ReadComplete(_known).Records.Select(record => record.Id.ToString()));

    [Fact]
    public void Without_the_other_dataset_they_are_faults() =>
        Assert.Contains(_package.ReadFaulty().Faults, fault => fault is { File: "gaps.csv", Line: 2, Column: "subject", Value: "maker" });

    [Fact]
    public void An_id_of_another_dataset_is_taken() =>
        _package.Replace("entities.csv", "supplier,Firm", "maker,Firm").Replace("evidence.csv", "1,supplier,", "1,maker,")
            .AssertFault(_known, "entities.csv", 2, "id", "maker", "dataset 'small'");

    [Fact]
    public void The_id_of_another_dataset_is_taken_too() =>
        _package.Replace("gaps.csv", "supplier-gap,", "small,").Replace("evidence.csv", "2,supplier-gap,", "2,small,")
            .AssertFault(_known, "gaps.csv", 2, "id", "small", "another dataset");

    [Fact]
    public void A_dataset_cannot_have_the_id_of_a_record() =>
        _package.Write("dataset.yaml", "id: maker\ntitle: T\n").AssertFault(_known, "dataset.yaml", null, null, "maker", "id of a record");

    [Fact]
    public void A_word_that_another_dataset_defines_otherwise_is_a_fault() =>
        _package.Write("ontology.yaml", """
            kinds:
            - id: Firm
              title: { en: Company, zh: 公司 }
              meaning: A firm.
            """).AssertFault(_known, "ontology.yaml", 2, "7", "Firm", "dataset 'small'; leave it out here to share that one");

    [Fact]
    public void A_word_that_another_dataset_defines_in_the_same_way_is_none()
    {
        _package.Write("ontology.yaml", _other.Text("ontology.yaml"));
        Assert.Equal(3, _package.ReadComplete(_known).Dataset.Ontology.Kinds.Count);
    }

    [Fact]
    public void A_record_may_be_merged_into_one_of_another_dataset() =>
        Assert.Equal(
            RecordId.Parse("maker"),
            _package.Write("merges.csv", "id,into\nold,maker\n").ReadComplete(_known).Merges[RecordId.Parse("old")]);
}
