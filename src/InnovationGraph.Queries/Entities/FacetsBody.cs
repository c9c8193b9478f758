namespace InnovationGraph.Queries.Entities;

/// <summary>How the whole list divides, the most frequent first.</summary>
/// <param name="Kind">Entities by kind.</param>
/// <param name="Tag">Entities by tag; one entity may count under several.</param>
internal sealed record FacetsBody(IReadOnlyDictionary<string, int> Kind, IReadOnlyDictionary<string, int> Tag);
