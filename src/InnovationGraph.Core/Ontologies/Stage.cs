namespace InnovationGraph.Core.Ontologies;

/// <summary>A stage of the innovation chain. The ontology lists them in order.</summary>
public sealed record Stage : Term;
