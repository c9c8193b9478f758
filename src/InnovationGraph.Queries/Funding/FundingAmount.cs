namespace InnovationGraph.Queries.Funding;

/// <summary>
/// A sum of money of one currency, basis and instrument. The sum of a single record is its quantity as it stands, with the source's
/// words and equivalents; a sum of several, and a converted one, has neither.
/// </summary>
public sealed record FundingAmount(string Currency, MoneyBasis? Basis, Instrument Instrument, Quantity Quantity)
{
    /// <summary>For observations, which have no basis: their indicator. Null for money on relationships.</summary>
    public string? Indicator { get; init; }

    /// <summary>For observations: their nature. Null for money on relationships.</summary>
    public Nature? Nature { get; init; }
}
