using System.Text.Json.Serialization;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Funding;

/// <summary>The amount of one record.</summary>
internal sealed record AmountBody : ICellText
{
    /// <summary>The id of the record.</summary>
    public required RecordId Record { get; init; }

    /// <summary>ISO 4217, XXX where none is stated; null without a figure.</summary>
    public string? Currency { get; init; }

    /// <summary>announced, committed, raised, disbursed, ...; null for figures that are no relationships, and without a figure.</summary>
    public MoneyBasis? Basis { get; init; }

    /// <summary>grant, loan, equity, tax, purchase, market, designation or other.</summary>
    public required Instrument Instrument { get; init; }

    /// <summary>The id of the payer's country; null where it is not known.</summary>
    public RecordId? PayerCountry { get; init; }

    /// <summary>For figures that are no relationships: their indicator; else left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Indicator { get; init; }

    /// <summary>For figures that are no relationships: actual, target or estimate; else left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Nature? Nature { get; init; }

    /// <summary>How much, as printed; null where no source gives an amount.</summary>
    public QuantityBody? Quantity { get; init; }

    /// <summary>The same in the currency asked for; left out where none is, where it is in that currency, and where no document implies a rate.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ConversionBody? Converted { get; init; }

    /// <summary>When the money moved, or where that is not stated, when the relationship held.</summary>
    public required IntervalBody Period { get; init; }

    /// <summary>Whether the total of its currency, basis, instrument and payer's country adds it.</summary>
    public required bool Addable { get; init; }

    /// <summary>
    /// Why not: no figure, no currency, a valuation, target or estimate; another account, a part, an example or member of another record, or
    /// of a period that overlaps with it; left out of what is added.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Why { get; init; }

    public static AmountBody Of(Figure figure, Exclusion? whyNot) => new()
    {
        Record = figure.Id,
        Currency = figure.Quantity?.Unit,
        Basis = figure.Basis,
        Instrument = figure.Instrument,
        PayerCountry = figure.PayerCountry,
        Indicator = figure.Indicator,
        Nature = figure.Nature,
        Quantity = figure.Quantity is { } quantity ? QuantityBody.Of(quantity) : null,
        Converted = ConversionBody.Of(figure.Converted),
        Period = IntervalBody.Of(figure.When),
        Addable = whyNot is null,
        Why = whyNot?.ToString(),
    };

    /// <summary>Such as CNY 13400000 committed grant; a figure that is not added says why.</summary>
    public string ToCellText() => string.Join(' ', new object?[] { Currency, Quantity?.Number, Basis, Indicator, Nature, Instrument, Why is null ? null : $"({Why})" }
        .OfType<object>().Select(CellText.Of));
}

/// <summary>A figure in the currency asked for.</summary>
/// <param name="Quantity">How much.</param>
/// <param name="Rate">How many units of that currency one unit of the figure's own is taken for.</param>
/// <param name="ImpliedBy">The id of the record whose figure a document gives in both currencies.</param>
internal sealed record ConversionBody(QuantityBody Quantity, decimal Rate, RecordId ImpliedBy)
{
    public static ConversionBody? Of(Conversion? conversion) => conversion is null
        ? null
        : new(QuantityBody.Of(conversion.Quantity), Decimals.TrimZeros(decimal.Round(conversion.Rate.Factor, 12)), conversion.Rate.Record);
}

/// <summary>A total of one currency, basis, instrument and payer's country; never of two.</summary>
internal sealed record TotalBody : ICellText
{
    /// <summary>How many hops upstream; left out where there is one. Hops are never added up: money that moves on is the same money.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Hop { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>announced, committed, raised, disbursed, ...; null for figures that are no relationships.</summary>
    public MoneyBasis? Basis { get; init; }

    /// <summary>grant, loan, equity, tax, purchase, market, designation or other.</summary>
    public required Instrument Instrument { get; init; }

    /// <summary>The id of the payers' country; null where it is not known.</summary>
    public RecordId? PayerCountry { get; init; }

    /// <summary>For figures that are no relationships: their indicator; else left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Indicator { get; init; }

    /// <summary>For figures that are no relationships: actual, target or estimate; else left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Nature? Nature { get; init; }

    /// <summary>The sum of the addable amounts, with the weakest qualifier among them.</summary>
    public required QuantityBody Quantity { get; init; }

    /// <summary>The same in the currency asked for; left out where none is, and where not all that it adds can be converted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public QuantityBody? Converted { get; init; }

    /// <summary>From the first to the last date of what it adds; an end that one of them does not state is null.</summary>
    public required IntervalBody Period { get; init; }

    /// <summary>How many amounts it adds.</summary>
    public required int Rows { get; init; }

    /// <summary>How many amounts of the same currency, basis, instrument and payer's country it leaves out; each says why.</summary>
    public required int LeftOut { get; init; }

    public static IReadOnlyList<TotalBody> Of(IEnumerable<FundingTotal> totals) => [.. totals.Select(Of)];

    /// <summary>Such as CNY 13400000 committed grant from china; of money upstream also the hop.</summary>
    public string ToCellText() => string.Join(' ', new object?[]
        {
            Currency, Quantity.Number, Basis, Indicator, Nature, Instrument, PayerCountry is { } country ? $"from {country}" : null, Hop is { } hop ? $"hop {CellText.Of(hop)}" : null,
        }
        .OfType<object>().Select(CellText.Of));

    private static TotalBody Of(FundingTotal total) => new()
    {
        Hop = total.Group.Hop > 1 ? total.Group.Hop : null,
        Currency = total.Group.Currency!,
        Basis = total.Group.Basis,
        Instrument = total.Group.Instrument,
        PayerCountry = total.Group.PayerCountry,
        Indicator = total.Group.Indicator,
        Nature = total.Group.Nature,
        Quantity = QuantityBody.Of(total.Quantity),
        Converted = total.Converted is { } converted ? QuantityBody.Of(converted) : null,
        Period = IntervalBody.Of(total.Period),
        Rows = total.Rows,
        LeftOut = total.LeftOut,
    };
}
