using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Api.Records;

/// <summary>An amount of money.</summary>
/// <param name="Quantity">How much, in the currency.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Basis">announced, target, committed, authorised, raised, disbursed, foregone, valuation or estimate. Sums never mix two.</param>
/// <param name="Period">When the money moved.</param>
internal sealed record MoneyBody(QuantityBody Quantity, string Currency, string Basis, IntervalBody Period)
{
    public static MoneyBody? Of(Money? money) => money is null
        ? null
        : new(QuantityBody.Of(money.Quantity), money.Currency, EnumNames.Of(money.Basis), IntervalBody.Of(money.Period));
}
