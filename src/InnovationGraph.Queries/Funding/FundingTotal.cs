namespace InnovationGraph.Queries.Funding;

/// <summary>The sums over all flows of a hop. Hops are never added up: money that moves on is the same money.</summary>
public sealed record FundingTotal(int Hop, IReadOnlyList<FundingAmount> Amounts);
