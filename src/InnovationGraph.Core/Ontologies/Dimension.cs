namespace InnovationGraph.Core.Ontologies;

/// <summary>What an observation may be counted over: a market, a component, a term, ...</summary>
public sealed record Dimension : Term;
