namespace InnovationGraph.Exchange.Tests.Packages;

/// <summary>Cells that do not hold what their column holds.</summary>
public sealed class CellFaultTests : IDisposable
{
    private readonly PackageFolder _package = new();

    public void Dispose() => _package.Dispose();

    [Theory]
    [InlineData("entities.csv", "maker,Firm,Maker", ",Firm,Maker", 2, "id")]
    [InlineData("entities.csv", "town,Place,Town", "town,,Town", 4, "kind")]
    [InlineData("entities.csv", "town,Place,Town", "town,Place,", 4, "name")]
    [InlineData("names.csv", "MKR,en,short", "MKR,,short", 2, "language")]
    [InlineData("evidence.csv", "Start,1,stated", "Start,,stated", 2, "paragraph")]
    [InlineData("gaps.csv", "The other owners are not named.", "", 2, "note")]
    public void An_empty_cell_that_every_row_needs(string file, string before, string after, int line, string column)
    {
        var report = _package.Replace(file, before, after).ReadFaulty();
        Assert.Contains(report.Faults, fault => (fault.File, fault.Line, fault.Column, fault.Value) == (file, line, column, null)
            && fault.Message.Contains("is empty", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("has space")]
    [InlineData("所有者")]
    [InlineData("_._")]
    public void An_id_that_is_no_slug(string id) =>
        _package.Replace("gaps.csv", "owners-unnamed,", id + ",").Replace("evidence.csv", "owners-unnamed.1,owners-unnamed,", "x,maker,")
            .AssertFault("gaps.csv", 2, "id", id, "lower-case Latin letters and digits");

    [Theory]
    [InlineData("2019-13")]
    [InlineData("May 2019")]
    [InlineData("..")]
    public void A_start_that_is_no_date(string date) =>
        _package.Replace("entities.csv", "2011,..", date + ",..").AssertFault("entities.csv", 2, "validFrom", date, "2019-05-18 is");

    [Fact]
    public void An_end_that_is_no_date_and_not_open() =>
        _package.Replace("entities.csv", "2011,..", "2011,now").AssertFault("entities.csv", 2, "validTo", "now", "..");

    [Fact]
    public void An_interval_that_ends_before_it_starts() =>
        _package.Replace("entities.csv", "2011,..", "2011,2010").AssertFault("entities.csv", 2, "validTo", "2010", "is before validFrom (2011)");

    [Theory]
    [InlineData("2012;May 2013", "2012;May 2013", "has 'May 2013', which is no date")]
    [InlineData("2010", "2010", "is before validFrom (2011)")]
    [InlineData("2016;2012", "2016", "is after validTo (2015)")]
    public void A_date_on_which_it_did_not_hold(string heldAt, string value, string message) =>
        _package.Replace("entities.csv", "validTo,size", "validTo,heldAt,size").Replace("entities.csv", "2011,..,", $"2011,2015,{heldAt},")
            .Replace("entities.csv", "Owns things.,,,,", "Owns things.,,,,,").Replace("entities.csv", "Town,,,,,", "Town,,,,,,")
            .AssertFault("entities.csv", 2, "heldAt", value, message);

    [Theory]
    [InlineData("2023-05~,2023-01,", "notBefore", "2023-01", "for a source without a printed date")]
    [InlineData("2023-05~,,2024", "notAfter", "2024", "for a source without a printed date")]
    [InlineData(",2023-05,2023-04", "notAfter", "2023-04", "is before notBefore (2023-05)")]
    [InlineData(",soon,", "notBefore", "soon", "is no date")]
    public void A_source_written_between_bounds_that_are_none(string dates, string column, string value, string message) =>
        _package.Replace("sources.csv", "date,url", "date,notBefore,notAfter,url").Replace("sources.csv", "2023-05~,", dates + ",")
            .AssertFault("sources.csv", 2, column, value, message);

    [Theory]
    [InlineData("6,500")]
    [InlineData("25%")]
    [InlineData("1E+09")]
    [InlineData("much")]
    public void A_number_as_spreadsheets_show_it(string number) =>
        _package.Replace("observations.csv", "share,25,", $"share,\"{number}\",").AssertFault("observations.csv", 2, "value", number, "6500000000");

    [Theory]
    [InlineData("25,,,percent,roughly,", "qualifier", "roughly", "exact, about, nearly, over, atLeast, under, atMost")]
    [InlineData(",25,,percent,,", "qualifier", null, "about")]
    [InlineData("25,,,,about,", "unit", null, "needs a unit")]
    [InlineData("25,30,,percent,about,", "value", "25", "not both")]
    [InlineData(",30,25,percent,about,", "low", "30", "above high")]
    [InlineData("25,,,percent,over,", "value", "25", "fill low alone")]
    [InlineData(",25,,percent,nearly,", "low", "25", "fills value alone")]
    [InlineData(",25,,percent,atMost,", "low", "25", "fill high alone")]
    public void Cells_that_make_no_figure(string cells, string column, string? value, string message)
    {
        var report = _package.Replace("observations.csv", "25,,,percent,about,", cells).ReadFaulty();
        var fault = Assert.Single(report.Faults);
        Assert.Equal(("observations.csv", 2, column, value), (fault.File, fault.Line, fault.Column, fault.Value));
        foreach (var word in message.Split(", "))
        {
            Assert.Contains(word, fault.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("CNY", "RMB", "currency", "RMB", "ISO 4217")]
    [InlineData("CNY", "", "currency", null, "needs a unit")]
    [InlineData("disbursed", "", "basis", null, "announced")]
    [InlineData("disbursed", "payed", "basis", "payed", "announced")]
    [InlineData("2019,2020", "2021,2020", "moneyTo", "2020", "moneyFrom (2021)")]
    public void Cells_that_make_no_money(string before, string after, string column, string? value, string message) =>
        _package.Replace("relationships.csv", before, after).Delete("equivalents.csv")
            .AssertFault("relationships.csv", 2, column, value, message);

    [Theory]
    [InlineData("names.csv", "en,short", "en,nickname", 2, "role", "nickname", "preferred, alias, short, former")]
    [InlineData("observations.csv", "actual", "real", 2, "nature", "real", "actual, target, estimate")]
    [InlineData("evidence.csv", "4,stated", "4,said", 7, "stance", "said", "stated")]
    public void A_word_that_is_none_of_those_allowed(
        string file, string before, string after, int line, string column, string value, string message)
    {
        var text = _package.Text(file);
        var at = text.IndexOf(before, StringComparison.Ordinal);
        _package.Write(file, text[..at] + after + text[(at + before.Length)..]);
        var fault = Assert.Single(_package.ReadFaulty().Faults);
        Assert.Equal((file, line, column, value), (fault.File, fault.Line, fault.Column, fault.Value));
        Assert.All(message.Split(", "), word => Assert.Contains(word, fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_trend_or_a_state_of_a_gap_that_is_none()
    {
        _package.Replace("observations.csv", "asStated,", "asStated,trend,").Replace("observations.csv", "about 25 percent,", "about 25 percent,rising,")
            .Replace("observations.csv", "has trended downward,", "has trended downward,,")
            .AssertFault("observations.csv", 2, "trend", "rising", "up, down, flat, peak, trough");
        using PackageFolder package = new();
        package.Replace("gaps.csv", "about,", "about,state,").Replace("gaps.csv", "OWNS,", "OWNS,unknown,")
            .AssertFault("gaps.csv", 2, "state", "unknown", "unnamed, none, notSaid");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("two")]
    public void A_paragraph_that_does_not_count_from_1(string paragraph) =>
        _package.Replace("evidence.csv", "report,Start,1,", $"report,Start,{paragraph},")
            .AssertFault("evidence.csv", 2, "paragraph", paragraph, "counts from 1");

    [Theory]
    [InlineData("small,250,true,2011-05,town", "small,many,true,2011-05,town", "staff", "many", "no number")]
    [InlineData("small,250,true,2011-05,town", "small,2.5,true,2011-05,town", "staff", "2.5", "no whole number")]
    [InlineData("small,250,true,2011-05,town", "small,250,yes,2011-05,town", "listed", "yes", "neither true nor false")]
    [InlineData("small,250,true,2011-05,town", "small,250,true,spring,town", "opened", "spring", "no date")]
    [InlineData("small,250,true,2011-05,town", "small,250,true,2011-05,The Town", "seat", "The Town", "no id")]
    [InlineData("small,250,true,2011-05,town", "small,250,true,2011-05,tovn", "seat", "tovn", "allowed: town, ")]
    [InlineData("small,250,true,2011-05,town", "smal,250,true,2011-05,town", "size", "smal", "allowed: small, large")]
    public void A_property_that_does_not_fit_its_type(string before, string after, string column, string value, string message) =>
        _package.Replace("entities.csv", before, after).AssertFault("entities.csv", 2, column, value, message);

    [Theory]
    [InlineData("-1", "below the minimum, 0")]
    [InlineData("100.5", "above the maximum, 100")]
    public void A_property_out_of_bounds(string number, string message) =>
        _package.Replace("relationships.csv", "holding,5.5", $"holding,{number}")
            .AssertFault("relationships.csv", 2, "sharePercent", number, message);

    [Fact]
    public void A_distance_below_zero() => _package.Replace("ontology.yaml", "weight: capacity", "weight: distance")
        .Replace("ontology.yaml", "  minimum: 0\n", string.Empty)
        .Replace("relationships.csv", "holding,5.5", "holding,-5.5")
        .AssertFault("relationships.csv", 2, "sharePercent", "-5.5", "distance below zero");
}
