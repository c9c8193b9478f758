using System.Globalization;
using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Quantities;

/// <summary>
/// A figure with its unit: a value, or a low and a high bound of which one may be open, or, where the source gives only a
/// direction, no number at all. Immutable; equal when all parts are equal (1.0 equals 1).
/// </summary>
public sealed record Quantity
{
    /// <summary>
    /// How far from zero the numbers of a dataset may lie, which its validation checks: sums of any number of them fit a decimal.
    /// </summary>
    public const decimal Greatest = 1_000_000_000_000_000_000m;

    /// <exception cref="ArgumentException">Value and bounds are mixed, out of order, or do not fit the qualifier.</exception>
    public Quantity(
        decimal? value, decimal? low, decimal? high, string unit, Qualifier qualifier, string? asStated, ValueList<Quantity> equivalents = default)
    {
        if (Fault(value, low, high, unit, qualifier, asStated) is { } fault)
        {
            throw new ArgumentException(fault);
        }

        (Value, Low, High, Unit, Qualifier, AsStated, Equivalents) = (value, low, high, unit, qualifier, asStated, equivalents);
    }

    public decimal? Value { get; }

    public decimal? Low { get; }

    public decimal? High { get; }

    /// <summary>An ISO 4217 code for money, else the indicator's unit: percent, count, multiple, ...</summary>
    public string Unit { get; }

    public Qualifier Qualifier { get; }

    /// <summary>The figure as the source prints it; null for a sum of ours.</summary>
    public string? AsStated { get; }

    /// <summary>The source's own conversions into other units. They are shown and never summed.</summary>
    public ValueList<Quantity> Equivalents { get; init; }

    /// <summary>Whether the source gives a number.</summary>
    public bool HasNumber => Value is not null || Low is not null || High is not null;

    /// <summary>What is wrong with these parts, or null.</summary>
    public static string? Fault(decimal? value, decimal? low, decimal? high, string? unit, Qualifier qualifier, string? asStated)
    {
        if (string.IsNullOrEmpty(unit))
        {
            return "a quantity needs a unit";
        }

        if (value is not null && (low is not null || high is not null))
        {
            return "a quantity has a value, or low and high, not both";
        }

        if (low > high)
        {
            return string.Create(CultureInfo.InvariantCulture, $"low ({low}) is above high ({high})");
        }

        return qualifier switch
        {
            Qualifier.Nearly when value is null => "nearly fills value alone",
            Qualifier.Over or Qualifier.AtLeast when low is null || high is not null => "over and atLeast fill low alone",
            Qualifier.Under or Qualifier.AtMost when high is null || low is not null => "under and atMost fill high alone",
            _ when value is null && low is null && high is null && string.IsNullOrEmpty(asStated) =>
                "a quantity without a number needs asStated",
            _ => null,
        };
    }
}

/// <summary>How a figure is meant, the strongest claim first.</summary>
public enum Qualifier
{
    Exact,
    About,

    /// <summary>A little less.</summary>
    Nearly,
    Over,
    AtLeast,
    Under,
    AtMost,
}
