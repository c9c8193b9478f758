using System.Text;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Tests.Packages;

/// <summary>CSV as spreadsheets write it gives the same records.</summary>
public sealed class SpreadsheetTests : IDisposable
{
    private const string Entities = "entities.csv";
    private readonly PackageFolder _package = new();

    public void Dispose() => _package.Dispose();

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Any_line_end_loads(string lineEnd)
    {
        var before = _package.ReadComplete().Records;
        _package.Write(Entities, Encoding.UTF8.GetBytes(_package.Text(Entities).ReplaceLineEndings(lineEnd)));
        Assert.Equal(before, _package.ReadComplete().Records);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_byte_order_mark_is_no_part_of_the_first_header(int marks)
    {
        var before = _package.ReadComplete().Records;
        _package.Write(Entities, [.. Enumerable.Repeat<byte[]>([0xEF, 0xBB, 0xBF], marks).SelectMany(mark => mark), .. Encoding.UTF8.GetBytes(_package.Text(Entities))]);
        Assert.Equal(before, _package.ReadComplete().Records);
    }

    [Fact]
    public void Empty_columns_and_rows_at_the_end_are_none()
    {
        var before = _package.ReadComplete().Records;
        var wider = _package.Text(Entities).TrimEnd().Split('\n').Select(line => line + ",,");
        _package.Write(Entities, string.Join('\n', wider) + "\n,,,,,,,,,,,,,,\n\n\n");
        Assert.Equal(before, _package.ReadComplete().Records);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_empty_ones_may_be_missing()
    {
        _package.Write(Entities, "name,kind,id\nMaker,Firm,maker\nOwner,Firm,owner\nTown,Place,town\n");
        Assert.Equal("Maker", Maker().Name);
    }

    [Fact]
    public void A_line_break_in_quotes_is_part_of_the_text_and_always_a_line_feed()
    {
        _package.Replace(Entities, "Makes things.", "\"Makes things,\r\nand sells them.\"");
        Assert.Equal("Makes things,\nand sells them.", Maker().Summary);
    }

    [Fact]
    public void A_doubled_quote_is_a_quote()
    {
        _package.Replace(Entities, "Makes things.", "\"Makes \"\"things\"\".\"");
        Assert.Equal("Makes \"things\".", Maker().Summary);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@home")]
    public void A_text_that_a_spreadsheet_would_take_for_a_formula_is_a_text(string text)
    {
        _package.Replace(Entities, "Makes things.", text);
        Assert.Equal(text, Maker().Summary);
    }

    [Fact]
    public void A_value_is_exact_and_stated_as_written_unless_the_row_says_more()
    {
        _package.Replace("observations.csv", "25,,,percent,about,about 25 percent", "25.0,,,percent,,");
        var quantity = _package.ReadComplete().Records.OfType<Observation>().Single(one => one.Id.ToString() == "maker-share").Quantity;
        Assert.Equal((25.0m, Qualifier.Exact, "25.0"), (quantity.Value, quantity.Qualifier, quantity.AsStated));
    }

    [Fact]
    public void Texts_are_trimmed_and_composed()
    {
        _package.Replace(Entities, "Makes things.", "  Cafe\u0301 \u00A0");
        Assert.Equal("Caf\u00E9", Maker().Summary);
    }

    private Entity Maker() => _package.ReadComplete().Records.OfType<Entity>().Single(entity => entity.Id.ToString() == "maker");
}
