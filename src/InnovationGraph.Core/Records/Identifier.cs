namespace InnovationGraph.Core.Records;

/// <summary>An identifier that others gave an entity: scheme (wikidata, uscc, lei, ticker) and value.</summary>
public sealed record Identifier(string Scheme, string Value);
