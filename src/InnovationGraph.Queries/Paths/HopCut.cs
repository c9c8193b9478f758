namespace InnovationGraph.Queries.Paths;

/// <summary>That the bound on hops may have kept a path out.</summary>
/// <param name="Needs">How many hops it has; null where that is not known.</param>
internal sealed record HopCut(int? Needs);
