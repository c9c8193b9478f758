using System.Text.Json.Nodes;

namespace InnovationGraph.Queries.Centrality;

/// <summary>A ranking.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Measure">The measure's id.</param>
/// <param name="Parameters">The parameters it was computed with.</param>
/// <param name="Items">The highest scores first; equal ones by id.</param>
/// <param name="Notes">What was left out, and what to know of the scores.</param>
internal sealed record RankingBody(
    long Revision, string Measure, JsonObject Parameters, IReadOnlyList<RankedEntityBody> Items, IReadOnlyList<string> Notes);
