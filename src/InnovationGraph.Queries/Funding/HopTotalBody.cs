namespace InnovationGraph.Queries.Funding;

/// <summary>The sums over all flows of a hop.</summary>
/// <param name="Hop">1 for the recipient's own funders.</param>
/// <param name="Amounts">By currency, basis and instrument.</param>
internal sealed record HopTotalBody(int Hop, IReadOnlyList<AmountBody> Amounts);
