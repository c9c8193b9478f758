namespace InnovationGraph.Api.Records;

/// <summary>An identifier that others gave the entity.</summary>
/// <param name="Scheme">wikidata, uscc, lei or ticker.</param>
/// <param name="Value">The identifier.</param>
internal sealed record IdentifierBody(string Scheme, string Value);
