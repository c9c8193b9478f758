using InnovationGraph.Core.Dates;

namespace InnovationGraph.Core.Quantities;

/// <summary>An amount in a currency (the quantity's unit, ISO 4217) with its basis and the period it covers.</summary>
public sealed record Money
{
    /// <summary>The code of ISO 4217 for a currency that is not stated.</summary>
    public const string NoCurrency = "XXX";

    /// <exception cref="ArgumentException">The quantity's unit is no currency code of three capital letters.</exception>
    public Money(Quantity quantity, MoneyBasis basis, Interval period)
    {
        if (!IsCurrency(quantity.Unit))
        {
            throw new ArgumentException($"'{quantity.Unit}' is no currency code such as CNY or USD.", nameof(quantity));
        }

        (Quantity, Basis, Period) = (quantity, basis, period);
    }

    public Quantity Quantity { get; }

    public string Currency => Quantity.Unit;

    public MoneyBasis Basis { get; }

    public Interval Period { get; }

    public static bool IsCurrency(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);
}

/// <summary>What an amount of money is: sums never mix two of these.</summary>
public enum MoneyBasis
{
    Announced,
    Target,
    Committed,
    Authorised,
    Raised,
    Disbursed,
    Foregone,
    Valuation,
    Estimate,
}
