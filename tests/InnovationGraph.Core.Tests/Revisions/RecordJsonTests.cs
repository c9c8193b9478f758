using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Core.Tests.Revisions;

public class RecordJsonTests
{
    [Fact]
    public void Writes_a_record_as_published()
    {
        var relationship = new Relationship
        {
            Id = Sample.Id("amif-owns-leaderdrive"),
            Dataset = Sample.Id("test"),
            Evidence = [Sample.Evidence()],
            Type = "OWNS",
            Source = Sample.Id("amif"),
            Target = Sample.Id("leaderdrive"),
            Valid = new(PartialDate.Parse("2019~"), null, isOngoing: true),
            Money = new(
                new(null, 6_500_000_000.00m, null, "CNY", Qualifier.Over, "over RMB 6.5 billion", [new(950_000_000, null, null, "USD", Qualifier.About, null)]),
                MoneyBasis.Disbursed,
                default),
            Properties = new([new("sharePercent", new PropertyValue.Number(5.0m)), new("since", new PropertyValue.Date(PartialDate.Parse("2019")))]),
        };
        Assert.Equal(
            """
            {"dataset":"test",
            "evidence":[{"paragraph":1,"section":"Introduction","source":"paper","stance":"stated"}],
            "id":"amif-owns-leaderdrive",
            "money":{"basis":"disbursed","quantity":{"asStated":"over RMB 6.5 billion",
            "equivalents":[{"qualifier":"about","unit":"USD","value":"950000000"}],
            "low":"6500000000","qualifier":"over","unit":"CNY"}},
            "properties":{"sharePercent":{"number":"5"},"since":{"date":"2019"}},
            "recordType":"relationship","source":"amif","target":"leaderdrive","type":"OWNS",
            "valid":{"from":"2019~","to":".."}}
            """.Replace("\n", string.Empty, StringComparison.Ordinal),
            Write(relationship));
    }

    [Fact]
    public void Writes_dates_of_a_record_and_bounds_of_a_source_only_where_there_are_some()
    {
        var entity = Sample.Entity("e");
        Assert.DoesNotContain("heldAt", Write(entity), StringComparison.Ordinal);
        Assert.Contains(
            "\"heldAt\":[\"2018\",\"2020-05\"],\"id\"",
            Write(entity with { HeldAt = [PartialDate.Parse("2018"), PartialDate.Parse("2020-05")] }),
            StringComparison.Ordinal);
        Source source = new() { Id = Sample.Id("s"), Dataset = Sample.Id("test"), Evidence = [Sample.Evidence()], Title = "T", Publisher = "P" };
        Assert.DoesNotContain("not", Write(source), StringComparison.Ordinal);
        Assert.Contains(
            "\"notAfter\":\"2024\",\"notBefore\":\"2023-03\",\"publisher\"",
            Write(source with { NotAfter = PartialDate.Parse("2024"), NotBefore = PartialDate.Parse("2023-03") }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_the_field_of_which_evidence_speaks_only_where_there_is_one()
    {
        var entity = Sample.Entity("e");
        Assert.DoesNotContain("field", Write(entity), StringComparison.Ordinal);
        Assert.Contains(
            "\"evidence\":[{\"field\":\"valid\",\"paragraph\":1,",
            Write(entity with { Evidence = [Sample.Evidence() with { Field = "valid" }] }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_the_trend_of_a_figure_and_the_state_of_a_gap_only_where_there_is_one()
    {
        Observation observation = new()
        {
            Id = Sample.Id("o"),
            Dataset = Sample.Id("test"),
            Evidence = [Sample.Evidence()],
            Subject = Sample.Id("e"),
            Indicator = "share",
            Quantity = new(null, null, null, "percent", Qualifier.Exact, "declined"),
        };
        Assert.EndsWith("\"subject\":\"e\"}", Write(observation), StringComparison.Ordinal);
        Assert.EndsWith("\"subject\":\"e\",\"trend\":\"down\"}", Write(observation with { Trend = Trend.Down }), StringComparison.Ordinal);
        Gap gap = new()
        {
            Id = Sample.Id("g"),
            Dataset = Sample.Id("test"),
            Evidence = [Sample.Evidence()],
            Subject = Sample.Id("e"),
            About = "OWNS",
            Note = "N",
        };
        Assert.EndsWith("\"recordType\":\"gap\",\"subject\":\"e\"}", Write(gap), StringComparison.Ordinal);
        Assert.EndsWith("\"state\":\"notSaid\",\"subject\":\"e\"}", Write(gap with { State = GapState.NotSaid }), StringComparison.Ordinal);
    }

    // The string of RFC 8785, section 3.2.2: euro sign, dollar, control characters, a letter, quotes, backslash and slash.
    [Fact]
    public void Escapes_as_rfc_8785_shows()
        => Assert.Equal("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"", WriteText("\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\u002f"));

    [Fact]
    public void Escapes_control_characters_the_shortest_way_and_nothing_else()
        => Assert.Equal("\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u0080\u2028<>&'\"", WriteText("\b\t\n\f\r\0\u001f\u007f\u0080\u2028<>&'"));

    // The names of RFC 8785, section 3.2.3, without the Hebrew presentation form, which NFC does not keep.
    [Fact]
    public void Orders_names_by_code_unit_as_rfc_8785_shows()
    {
        PropertyValue value = new PropertyValue.Flag(true);
        var entity = Sample.Entity("e") with
        {
            Properties = new([new("\u20ac", value), new("\r", value), new("1", value), new("\ud83d\ude00", value), new("\u0080", value), new("\u00f6", value)]),
        };
        Assert.Contains(
            "{\"\\r\":true,\"1\":true,\"\u0080\":true,\"\u00f6\":true,\"\u20ac\":true,\"\ud83d\ude00\":true}", Write(entity), StringComparison.Ordinal);
    }

    [Fact]
    public void Unifies_composed_and_decomposed_letters() => Assert.Equal(WriteText("\u00e9"), WriteText("e\u0301"));

    [Fact]
    public void Refuses_a_name_that_is_not_composed()
    {
        var entity = Sample.Entity("e") with { Properties = new([new("e\u0301", new PropertyValue.Flag(true))]) };
        Assert.Throws<InvalidOperationException>(() => RecordJson.Write(entity));
    }

    // Not as a theory: half a surrogate pair does not survive in an attribute.
    [Fact]
    public void Refuses_a_text_that_is_no_unicode()
        => Assert.All(
            ["\uD800", "a\uDC00", "\uFFFE", "a\uFFFDb"],
            text => Assert.Throws<ArgumentException>(() => RecordJson.Write(Sample.Entity("e") with { Summary = text })));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("1.0", "1")]
    [InlineData("100", "100")]
    [InlineData("1.10", "1.1")]
    [InlineData("-0.50", "-0.5")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("7.9228162514264337593543950335", "7.9228162514264337593543950335")]
    public void Writes_a_decimal_in_one_way(string number, string written)
    {
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);
        var entity = Sample.Entity("e") with { Properties = new([new("n", new PropertyValue.Number(value))]) };
        Assert.Contains($"{{\"n\":{{\"number\":\"{written}\"}}}}", Write(entity), StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_equal_decimals_alike_and_others_differently()
        => Prop.ForAll(Arb.From(RandomRecords.Numbers), Arb.From(RandomRecords.Numbers), (one, other) =>
            (Written(one) == Written(other)) == (one == other)
            && Written(one) == Written(one * 1.000m + 0.00m) | Math.Abs(one) > 1e24m).QuickCheckThrowOnFailure();

    [Fact]
    public void Reads_back_any_record_it_writes()
        => Prop.ForAll(Arb.From(RandomRecords.Records), record => RecordJson.Read(RecordJson.Write(record)).Equals(record))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Writes_json_that_another_reader_takes_with_names_in_order()
        => Prop.ForAll(Arb.From(RandomRecords.Records), record =>
        {
            using var document = JsonDocument.Parse(RecordJson.Write(record));
            return IsOrdered(document.RootElement);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Tells_damaged_records_by_two_named_exceptions()
        => Prop.ForAll(Arb.From(RandomRecords.Records), Arb.From(Gen.Choose(0, 10_000)), Arb.From(Gen.Choose(0, 255)), (record, at, with) =>
        {
            var bytes = RecordJson.Write(record);
            bytes[at % bytes.Length] = (byte)with;
            try
            {
                RecordJson.Read(bytes);
            }
            catch (Exception fault) when (fault is JsonException or FormatException)
            {
                return true;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"recordType":"person"}""")]
    [InlineData("""{"recordType":7}""")]
    [InlineData("""{"recordType":"gap"}""")]
    [InlineData("""{"about":"x","dataset":"d","id":"g","note":"n","recordType":"gap","subject":"No Slug"}""")]
    [InlineData("""{"dataset":"d","id":"o","indicator":"i","nature":"actual","recordType":"observation","subject":"s"}""")]
    [InlineData("""{"dataset":"d","id":"o","indicator":"i","nature":"actual","quantity":{"unit":"u","qualifier":"over"},"recordType":"observation","subject":"s"}""")]
    public void Refuses_json_that_is_no_record(string json)
        => Assert.Throws<FormatException>(() => RecordJson.Read(Encoding.UTF8.GetBytes(json)));

    private static string Write(GraphRecord record) => Encoding.UTF8.GetString(RecordJson.Write(record));

    private static string WriteText(string text)
    {
        var json = Write(Sample.Entity("e") with { Summary = text });
        var start = json.IndexOf("\"summary\":", StringComparison.Ordinal) + "\"summary\":".Length;
        return json[start..^1];
    }

    private static string Written(decimal number) =>
        Write(Sample.Entity("e") with { Properties = new([new("n", new PropertyValue.Number(number))]) });

    private static bool IsOrdered(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().All(IsOrdered),
        JsonValueKind.Object => json.EnumerateObject().Zip(json.EnumerateObject().Skip(1))
                .All(pair => string.CompareOrdinal(pair.First.Name, pair.Second.Name) < 0)
            && json.EnumerateObject().All(member => IsOrdered(member.Value)),
        _ => json.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined),
    };
}
