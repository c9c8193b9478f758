using System.Globalization;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Records;

/// <summary>An amount of money.</summary>
/// <param name="Quantity">How much, in the currency.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Basis">announced, target, committed, authorised, raised, disbursed, foregone, valuation or estimate. Sums never mix two.</param>
/// <param name="Period">When the money moved.</param>
internal sealed record MoneyBody(QuantityBody Quantity, string Currency, MoneyBasis Basis, IntervalBody Period)
{
    public static MoneyBody? Of(Money? money) => money is null
        ? null
        : new(QuantityBody.Of(money.Quantity), money.Currency, money.Basis, IntervalBody.Of(money.Period));
}

/// <summary>A figure: a value, or bounds of which one may be open.</summary>
/// <param name="Value">The number in the unit; null where bounds are given, or only a direction.</param>
/// <param name="Low">The lower bound in the unit; null when open.</param>
/// <param name="High">The upper bound in the unit; null when open.</param>
/// <param name="Unit">An ISO 4217 code for money, else percent, count, multiple, ...</param>
/// <param name="Qualifier">exact, about, nearly (a little less), over, atLeast, under or atMost; null where there is no number.</param>
/// <param name="AsStated">The figure as the source prints it; null for a sum of ours.</param>
/// <param name="Equivalents">The source's own conversions; never summed.</param>
internal sealed record QuantityBody(
    decimal? Value, decimal? Low, decimal? High, string Unit, Qualifier? Qualifier, string? AsStated, IReadOnlyList<QuantityBody> Equivalents)
    : ICellText
{
    /// <summary>The figure without its unit: 5, about 5, 5..10 or atLeast 5..; as stated where it has no number.</summary>
    internal string? Number
    {
        get
        {
            var number = Value is { } value
                ? value.ToString(CultureInfo.InvariantCulture)
                : (Low ?? High) is null ? AsStated : string.Create(CultureInfo.InvariantCulture, $"{Low}..{High}");
            return Qualifier is null or Core.Quantities.Qualifier.Exact || number == AsStated ? number : $"{CellText.Of(Qualifier.Value)} {number}";
        }
    }

    /// <summary>Such as USD 2000000.</summary>
    public string ToCellText() => $"{Unit} {Number}";

    public static QuantityBody Of(Quantity quantity) => new(
        quantity.Value,
        quantity.Low,
        quantity.High,
        quantity.Unit,
        quantity.HasNumber ? quantity.Qualifier : null,
        quantity.AsStated,
        [.. quantity.Equivalents.Select(Of)]);
}

/// <summary>A span of time as its source states it, both ends inclusive.</summary>
/// <param name="From">2019, 2019-05 or 2019-05-18, with ~ behind it for about; null when not stated.</param>
/// <param name="To">The same, or ".." for still so when the source was written; null when not stated.</param>
internal sealed record IntervalBody(string? From, string? To)
{
    public static IntervalBody Of(Interval interval) => new(interval.From?.ToString(), interval.ToText);
}
