using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Funding;

/// <summary>A sum of money of one currency, basis and instrument.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Basis">announced, committed, raised, disbursed, ...; null for figures that are no relationships.</param>
/// <param name="Instrument">grant, loan, equity, tax, purchase, market, designation or other.</param>
/// <param name="Indicator">For figures that are no relationships: their indicator; else null.</param>
/// <param name="Nature">For figures that are no relationships: actual, target or estimate; else null.</param>
/// <param name="Quantity">How much, in the currency; with the weakest qualifier of what was summed.</param>
internal sealed record AmountBody(
    string Currency, MoneyBasis? Basis, Instrument Instrument, string? Indicator, Nature? Nature, QuantityBody Quantity) : ICellText
{
    /// <summary>Such as CNY 13400000 disbursed grant.</summary>
    public string ToCellText() => string.Join(' ', new object?[] { Currency, Quantity.Number, Basis, Indicator, Nature, Instrument }
        .OfType<object>().Select(CellText.Of));

    public static IReadOnlyList<AmountBody> Of(IEnumerable<FundingAmount> amounts) =>
    [
        .. amounts.Select(amount => new AmountBody(
            amount.Currency, amount.Basis, amount.Instrument, amount.Indicator, amount.Nature, QuantityBody.Of(amount.Quantity))),
    ];
}
