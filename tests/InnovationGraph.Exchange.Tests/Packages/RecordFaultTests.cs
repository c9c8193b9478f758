namespace InnovationGraph.Exchange.Tests.Packages;

/// <summary>Records that do not fit the ontology or each other.</summary>
public sealed class RecordFaultTests : IDisposable
{
    private readonly PackageFolder _package = new();

    public void Dispose() => _package.Dispose();

    [Fact]
    public void A_kind_that_the_ontology_lacks() =>
        _package.Replace("entities.csv", "owner,Firm", "owner,Frim").AssertFault("entities.csv", 3, "kind", "Frim", "allowed: Firm, Place");

    [Fact]
    public void An_abstract_kind() =>
        _package.Replace("entities.csv", "owner,Firm", "owner,Actor").AssertFault("entities.csv", 3, "kind", "Actor", "allowed: Firm");

    [Fact]
    public void Two_ids_that_become_one()
    {
        var lines = _package.Text("entities.csv").TrimEnd().Split('\n');
        _package.Append("entities.csv", lines[1].Replace("maker,", "MAKER.,", StringComparison.Ordinal))
            .AssertFault("entities.csv", lines.Length + 1, "id", "MAKER.", "becomes the id 'maker', as 'maker' of entities.csv, line 2");
    }

    [Fact]
    public void A_property_of_another_kind() =>
        _package.Replace("entities.csv", "town,Place,Town,,,,,,,,,,", "town,Place,Town,,,,,,large,,,,")
            .AssertFault("entities.csv", 4, "size", "size", "is no property of Place", "there is none");

    [Fact]
    public void A_property_of_another_relationship_type() =>
        _package.Replace("relationships.csv", "maker-in-town,LOCATED_IN,maker,town,,,,,,,,,,,,,,,,", "maker-in-town,LOCATED_IN,maker,town,,,,,,,,,,,,,,,,7")
            .AssertFault("relationships.csv", 4, "sharePercent", "sharePercent", "is no property of LOCATED_IN");

    [Fact]
    public void A_second_preferred_name_in_a_language() =>
        _package.Replace("names.csv", "MKR,en,short", "MKR,en,preferred").AssertFault("names.csv", 2, "role", "MKR", "second preferred name in en");

    [Fact]
    public void A_language_that_is_no_tag() =>
        _package.Replace("names.csv", "MKR,en,short", "MKR,English,short").AssertFault("names.csv", 2, "language", "English", "zh-Hans");

    [Fact]
    public void A_relationship_type_that_the_ontology_lacks() =>
        _package.Replace("relationships.csv", "too,OWNS", "too,OWN").AssertFault("relationships.csv", 3, "type", "OWN", "allowed: OWNS, LOCATED_IN");

    [Fact]
    public void An_end_of_a_kind_that_the_type_does_not_allow() =>
        _package.Replace("relationships.csv", "too,OWNS,owner,maker", "too,OWNS,owner,town")
            .AssertFault("relationships.csv", 3, "target", "town", "is a Place", "one of Firm");

    [Fact]
    public void An_end_that_is_no_entity() =>
        _package.Replace("relationships.csv", "too,OWNS,owner,maker", "too,OWNS,ovner,maker")
            .AssertFault("relationships.csv", 3, "source", "ovner", "is no entity", "allowed: owner, ");

    [Fact]
    public void An_end_that_is_another_type_of_record() =>
        _package.Replace("relationships.csv", "too,OWNS,owner,maker", "too,OWNS,report,maker")
            .AssertFault("relationships.csv", 3, "source", "report", "no entity but of type source");

    [Theory]
    [InlineData("equity,research", "eqity,research", "channel", "eqity", "allowed: equity")]
    [InlineData("equity,research", "equity,reserch", "stage", "reserch", "allowed: research")]
    public void A_word_that_the_ontology_lacks(string before, string after, string column, string value, string message) =>
        _package.Replace("relationships.csv", before, after).AssertFault("relationships.csv", 2, column, value, message);

    [Theory]
    [InlineData("share,maker,market-share", "share,market-share,market-share", "subject", "market-share", "no entity")]
    [InlineData("share,maker,market-share", "share,maker,marketshare", "indicator", "marketshare", "allowed: market-share, share-change")]
    [InlineData("actual,,,town", "actual,,,tovn", "market", "tovn", "allowed: town, ")]
    [InlineData("actual,,,town", "actual,,,report", "market", "report", "of type source")]
    public void An_observation_that_refers_to_nothing(string before, string after, string column, string value, string message) =>
        _package.Replace("observations.csv", before, after).AssertFault("observations.csv", 2, column, value, message);

    [Fact]
    public void A_dimension_that_the_ontology_lacks() =>
        _package.Replace("observations.csv", "accountOf,market", "accountOf,markt").AssertFault("observations.csv", 1, "markt", "markt", "allowed: market, ");

    [Fact]
    public void A_figure_that_quotes_no_source_and_is_not_derived() =>
        _package.Replace("observations.csv", "about 25 percent", "").AssertFault("observations.csv", 2, "asStated", null, "inferred");

    [Theory]
    [InlineData("relationships.csv", ",6500000000,", ",1000000000000000000.1,", "low", "1000000000000000000.1")]
    [InlineData("observations.csv", "market-share,25,", "market-share,-79228162514264337593543950335,", "value", "-79228162514264337593543950335")]
    [InlineData("equivalents.csv", ",950000000,", ",79228162514264337593543950335,", "value", "79228162514264337593543950335")]
    public void A_figure_too_great_to_be_summed(string file, string before, string after, string column, string value) =>
        _package.Replace(file, before, after).AssertFault(file, 2, column, value, "10^18");

    [Fact]
    public void A_derived_figure_needs_no_quotation()
    {
        _package.Replace("observations.csv", "about 25 percent", "").Replace("evidence.csv", "maker-share,report,Start,5,stated,,", "maker-share,report,Start,5,inferred,,A quarter.");
        Assert.NotEmpty(_package.ReadComplete().Records);
    }

    [Fact]
    public void A_gap_in_nothing() =>
        _package.Replace("gaps.csv", "unnamed,maker", "unnamed,makers").AssertFault("gaps.csv", 2, "subject", "makers", "allowed: maker-share, maker, ");

    [Fact]
    public void An_address_that_no_browser_should_open() =>
        _package.Replace("sources.csv", "https://example.org/report", "javascript:alert(1)")
            .AssertFault("sources.csv", 2, "url", "javascript:alert(1)", "https://");

    [Fact]
    public void A_heading_that_is_listed_twice() =>
        _package.Append("sections.csv", "report,Start").AssertFault("sections.csv", 4, "section", "Start", "listed once");

    [Fact]
    public void A_figure_that_includes_itself_in_a_circle()
    {
        var report = _package.Replace("relationships.csv", "2019,2020,,holding", "2019,2020,owner-owns-maker-too,holding").ReadFaulty();
        Assert.Equal(
            [(2, "includedIn", "owner-owns-maker-too"), (3, "includedIn", "owner-owns-maker")],
            report.Faults.Select(fault => (fault.Line!.Value, fault.Column!, fault.Value!)));
    }

    [Fact]
    public void A_figure_that_is_included_in_itself() =>
        _package.Replace("relationships.csv", "2019,2020,,holding", "2019,2020,owner-owns-maker,holding")
            .AssertFault("relationships.csv", 2, "includedIn", "owner-owns-maker", "circle");

    [Fact]
    public void A_figure_that_is_included_in_what_has_none() =>
        _package.Replace("relationships.csv", "2019,2020,,holding", "2019,2020,maker,holding")
            .AssertFault("relationships.csv", 2, "includedIn", "maker", "has no figure");

    [Fact]
    public void An_account_that_no_other_record_gives() =>
        _package.Replace("relationships.csv", "owner-owns-maker,holding,", "owner-owns-maker,,")
            .AssertFault("relationships.csv", 2, "accountOf", "holding", "two or more");

    [Fact]
    public void A_fault_in_one_record_is_no_fault_of_those_that_refer_to_it() =>
        _package.Replace("entities.csv", "2011,..", "2011,now").AssertFault("entities.csv", 2, "validTo", "now");
}
