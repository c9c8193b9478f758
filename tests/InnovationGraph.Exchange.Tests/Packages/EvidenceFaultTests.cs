namespace InnovationGraph.Exchange.Tests.Packages;

/// <summary>Records that do not say properly where they are stated.</summary>
public sealed class EvidenceFaultTests : IDisposable
{
    private const string Evidence = "evidence.csv";
    private readonly PackageFolder _package = new();

    public void Dispose() => _package.Dispose();

    [Fact]
    public void A_record_without_evidence() =>
        _package.Replace(Evidence, "owner.1,owner,report,Start,3,hedged,,\n", "")
            .AssertFault("entities.csv", 3, "id", "owner", "has no evidence", Evidence);

    [Fact]
    public void A_record_whose_only_evidence_is_faulty_is_not_reported_twice() =>
        _package.Replace(Evidence, "owner,report,Start,3,hedged", "owner,report,Start,third,hedged")
            .AssertFault(Evidence, 5, "paragraph", "third");

    [Fact]
    public void A_source_that_is_not_there() =>
        _package.Replace(Evidence, "owner,report,Start,3,hedged", "owner,reprot,Start,3,hedged")
            .AssertFault(Evidence, 5, "source", "reprot", "is no source", "allowed: report");

    [Fact]
    public void A_source_that_is_another_type_of_record() =>
        _package.Replace(Evidence, "owner,report,Start,3,hedged", "owner,town,Start,3,hedged")
            .AssertFault(Evidence, 5, "source", "town", "no source but of type entity");

    [Fact]
    public void A_section_that_the_source_does_not_have() =>
        _package.Replace(Evidence, "owner,report,Start,3,hedged", "owner,report,start,3,hedged")
            .AssertFault(Evidence, 5, "section", "start", "no section of report", "allowed: Start, Middle, and more");

    [Fact]
    public void Reported_without_the_speaker() =>
        _package.Replace(Evidence, "reported,owner,", "reported,,").AssertFault(Evidence, 4, "attributedTo", null, "needs an entity or a source");

    [Fact]
    public void A_speaker_that_is_not_there() =>
        _package.Replace(Evidence, "reported,owner,", "reported,ovner,").AssertFault(Evidence, 4, "attributedTo", "ovner", "allowed: owner, ");

    [Fact]
    public void A_speaker_that_cannot_speak() =>
        _package.Replace(Evidence, "reported,owner,", "reported,maker-share,")
            .AssertFault(Evidence, 4, "attributedTo", "maker-share", "neither an entity nor a source");

    [Fact]
    public void A_source_may_be_the_speaker() =>
        Assert.NotEmpty(_package.Replace(Evidence, "reported,owner,", "reported,report,").ReadComplete().Records);

    [Fact]
    public void Inferred_without_the_reasoning() =>
        _package.Replace(Evidence, "Read from the address.", "").AssertFault(Evidence, 6, "note", null, "needs the reasoning");
}
