namespace InnovationGraph.Core.Quantities;

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
