using InnovationGraph.Core.Answers;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Queries.Funding;
using InnovationGraph.Queries.Records;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Tests.Tables;

public class RecordTableTests
{
    private static readonly EntitySummary Siasun = new(RecordId.Parse("siasun"), "Firm", "Siasun", "新松", null, 3);

    [Fact]
    public void A_record_in_a_record_gives_a_column_for_each_of_its_own()
    {
        var table = RecordTable.Flat([new ReachedEntity(2, Siasun)]);
        Assert.Equal(
            ["distance", "entity.id", "entity.kind", "entity.name", "entity.nameZh", "entity.summary", "entity.degree"],
            table.Columns.Select(column => column.Name));
        Assert.Equal([2L, "siasun", "Firm", "Siasun", "新松", null, 3L], table.Rows.Single());
    }

    [Fact]
    public void A_missing_record_leaves_its_cells_empty()
    {
        var table = RecordTable.Flat([new { Place = (EntitySummary?)null, Year = "2019" }]);
        Assert.Equal([null, null, null, null, null, null, "2019"], table.Rows.Single());
    }

    [Fact]
    public void Columns_have_the_type_of_their_values()
    {
        var table = RecordTable.Flat([new { Id = Siasun.Id, Count = 1, Share = 0.5m, Open = true, Since = (PartialDate?)PartialDate.Parse("2019-05~") }]);
        Assert.Equal(
            [ColumnType.Text, ColumnType.Integer, ColumnType.Number, ColumnType.Boolean, ColumnType.Date],
            table.Columns.Select(column => column.Type));
        Assert.Equal(["siasun", 1L, 0.5m, true, "2019-05~"], table.Rows.Single());
    }

    [Fact]
    public void An_empty_list_still_has_its_columns()
    {
        var table = RecordTable.Flat<ObservationBody>([]);
        Assert.Contains("quantity.value", table.Columns.Select(column => column.Name));
        Assert.Empty(table.Rows);
    }

    [Fact]
    public void Evidence_is_source_section_and_paragraph()
    {
        Evidence[] evidence =
        [
            new(RecordId.Parse("merics"), "The Setup", 3, Stance.Stated),
            new(RecordId.Parse("macropolo"), "Outlook", 12, Stance.Hedged),
        ];
        Assert.Equal(["merics The Setup 3 | macropolo Outlook 12"], RecordTable.Flat([new { Evidence = evidence }]).Rows.Single());
    }

    [Fact]
    public void Lists_are_one_text_and_maps_are_json()
    {
        var row = RecordTable.Flat([new
        {
            Tags = new[] { "robots", "reducers" },
            None = Array.Empty<string>(),
            Dimensions = new Dictionary<string, RecordId> { ["market"] = RecordId.Parse("china") },
            Nothing = new Dictionary<string, RecordId>(),
        }]).Rows.Single();
        Assert.Equal(["robots; reducers", null, """{"market":"china"}""", null], row);
    }

    [Fact]
    public void An_amount_is_one_text()
    {
        QuantityBody exact = new(13400000, null, null, "CNY", Qualifier.Exact, "CNY 13.4 million", []);
        AmountBody[] amounts =
        [
            Amount("CNY", MoneyBasis.Disbursed, Instrument.Grant, exact),
            Amount("USD", MoneyBasis.Announced, Instrument.Equity, exact with { Value = null, Low = 5, Qualifier = Qualifier.Over }),
            Amount(null, null, Instrument.Loan, null) with { Addable = false, Why = "no figure" },
        ];
        Assert.Equal(
            ["CNY 13400000 disbursed grant; USD over 5.. announced equity; loan (no figure)"],
            RecordTable.Flat([new { Amounts = amounts }]).Rows.Single());

        static AmountBody Amount(string? currency, MoneyBasis? basis, Instrument instrument, QuantityBody? quantity) => new()
        {
            Record = RecordId.Parse("a"),
            Currency = currency,
            Basis = basis,
            Instrument = instrument,
            Quantity = quantity,
            Period = new(null, null),
            Addable = true,
        };
    }

    [Fact]
    public async Task A_graph_has_a_column_a_property_and_flat_ones_that_keep_all()
    {
        var table = RecordTable.Graph([new { Reached = new ReachedEntity(2, Siasun), Tags = (IReadOnlyList<string>)["a", "b"], Evidence = (IReadOnlyList<Evidence>)[new(Siasun.Id, "All", 1, Stance.Stated)] }]);
        Assert.Equal([ColumnType.Nested, ColumnType.Nested, ColumnType.Nested], table.Columns.Select(column => column.Type));
        var row = await table.Rows.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal("a; b", Assert.IsType<INestedCell>(row.Cells[1], exactMatch: false).Text);
        var flat = table.FlatColumns.Zip(row.FlatCells).ToDictionary(cell => cell.First.Name, cell => (cell.First.Type, cell.Second));
        Assert.Equal((ColumnType.Integer, 2L), flat["reached.distance"]);
        Assert.Equal((ColumnType.Text, "siasun"), flat["reached.entity.id"]);
        Assert.Equal((ColumnType.Texts, "a;b"), flat["tags"]);
        Assert.Equal((ColumnType.Text, """[{"source":"siasun","section":"All","paragraph":1,"stance":"stated"}]"""), flat["evidence"]);
    }
}
