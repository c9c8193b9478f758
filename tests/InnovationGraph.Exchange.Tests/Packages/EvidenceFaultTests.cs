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

    [Theory]
    [InlineData("owner-owns-maker", "source")]
    [InlineData("owner-owns-maker", "target")]
    [InlineData("owner-owns-maker", "valid")]
    [InlineData("owner-owns-maker", "channel")]
    [InlineData("owner-owns-maker", "stage")]
    [InlineData("owner-owns-maker", "money")]
    [InlineData("owner-owns-maker", "sharePercent")]
    [InlineData("maker", "valid")]
    [InlineData("maker", "size")]
    public void Evidence_of_a_part(string record, string field) =>
        Assert.Equal(field, WithPart(record, field).ReadComplete().Records.Single(one => one.Id.ToString() == record).Evidence[^1].Field);

    [Theory]
    [InlineData("owner-owns-maker", "payer", "is no part that the record gives", "source, target, valid, money, channel, stage, sharePercent")]
    [InlineData("owner-owns-maker", "Stage", "is no part that the record gives")]
    [InlineData("owner-owns-maker-too", "money", "is no part that the record gives", "allowed: source, target")]
    [InlineData("owner", "valid", "has no parts to tell apart")]
    [InlineData("maker", "source", "is no part that the record gives", "allowed: valid, ")]
    [InlineData("maker-share", "money", "has no parts to tell apart")]
    [InlineData("owners-unnamed", "note", "has no parts to tell apart")]
    public void Evidence_of_a_part_that_the_record_does_not_have(string record, string field, params string[] message) =>
        WithPart(record, field).AssertFault(Evidence, 13, "field", field, message);

    [Fact]
    public void Evidence_of_parts_alone() =>
        WithPart("owner-owns-maker", "source").Replace(Evidence, "owner-owns-maker.1,owner-owns-maker,report,Start,4,stated,,,", "owner-owns-maker.1,owner-owns-maker,report,Start,4,stated,,,target")
            .AssertFault(Evidence, 7, "field", "target", "at least one row speaks of the whole");

    /// <summary>Adds evidence, in line 13, of a part of a record.</summary>
    private PackageFolder WithPart(string record, string field)
    {
        var lines = _package.Text(Evidence).TrimEnd().Split('\n').Select((line, i) => line + (i == 0 ? ",field" : ","));
        return _package.Write(Evidence, string.Join('\n', lines.Append($"{record}.9,{record},report,Start,4,stated,,,{field}")) + "\n");
    }
}
