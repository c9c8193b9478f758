namespace InnovationGraph.Api.Ontology;

/// <summary>A stage of the innovation chain, or a dimension of figures.</summary>
internal sealed record SimpleTermBody : TermBody;
