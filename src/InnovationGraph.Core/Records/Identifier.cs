namespace InnovationGraph.Core.Records;

/// <summary>An identifier that others gave an entity.</summary>
/// <param name="Scheme">wikidata, uscc, lei or ticker.</param>
/// <param name="Value">The identifier.</param>
public sealed record Identifier(string Scheme, string Value);
