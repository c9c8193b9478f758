namespace InnovationGraph.Core.Ontologies;

/// <summary>What every word of an ontology has, as read.</summary>
public sealed record TermTitles(string Id, string? En, string? Zh, string Meaning);
