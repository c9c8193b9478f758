using InnovationGraph.Core.Answers;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Paths;

/// <summary>The paths between two entities.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Algorithm">The algorithm that found them.</param>
/// <param name="Paths">By cost, hops, specificity (hubs last), then the ids along the path; empty when there is none, and with algorithm=graph.</param>
/// <param name="Graph">With algorithm=graph, what lies on a path: the union of all paths without a repeated entity; null when there is none.</param>
/// <param name="Why">Where there is no path: what stands in the way; otherwise empty.</param>
/// <param name="Association">Where no influence is found to lead from one to the other: the shortest connection of any kind, which is no influence; null for none.</param>
/// <param name="CutBy">The parameter that bounds the hops, where that may have kept paths out, or a cheaper one; otherwise null.</param>
/// <param name="Needs">How many hops the first of those has; null where it was not found.</param>
/// <param name="Truncated">Whether a limit cut the list short.</param>
/// <param name="TruncatedBy">Which limit; null when none did.</param>
/// <param name="Notes">Whom the question took as one where it follows successions; at a time, how much of the paths is certain and what of the source and target the dates of an end exclude; how many relationships lack the weight asked for.</param>
internal sealed record PathsAnswer(
    long Revision,
    PathAlgorithm Algorithm,
    IReadOnlyList<PathBody> Paths,
    PathGraphBody? Graph,
    IReadOnlyList<string> Why,
    PathBody? Association,
    string? CutBy,
    int? Needs,
    bool Truncated,
    string? TruncatedBy,
    IReadOnlyList<string> Notes)
    : ILimitedAnswer, ITableAnswer, IGraphAnswer
{
    /// <summary>A row for each step; with algorithm=graph one for each relationship.</summary>
    public Table ToTable()
    {
        var nodes = (Graph?.Nodes ?? []).ToDictionary(node => node.Id);
        return RecordTable.Flat(Paths
            .SelectMany((path, index) => path.Steps.Select((step, at) => new PathRow(
                index + 1, path.Cost, path.Hops, path.Reading, path.Confidence, at + 1, path.Entities[at], path.Entities[at + 1], step.Relationships)))
            .Concat((Graph?.Edges ?? []).Select(edge => new PathRow(
                null, null, null, Graph!.Reading, edge.Confidence, null, nodes[edge.Source], nodes[edge.Target], [edge])))
            .Select(row => new
            {
                row.Path,
                row.Cost,
                row.Hops,
                row.Reading,
                row.Confidence,
                row.Step,
                row.Start,
                row.End,
                Types = row.Relationships.Select(one => one.Type).Distinct(),
                Relationships = row.Relationships.Select(one => one.Id),
                Evidence = row.Relationships.SelectMany(one => one.Evidence).Distinct(),
            }));
    }

    /// <summary>What the paths are made of: each entity and relationship once, by id.</summary>
    public Graph ToGraph() => new(
        [new("revision", Revision), new("truncated", Truncated), new("truncatedBy", TruncatedBy)],
        RecordTable.Graph(Paths.SelectMany(path => path.Entities).Concat(Graph?.Nodes ?? []).DistinctBy(entity => entity.Id).OrderBy(entity => entity.Id)),
        RecordTable.Graph(Paths.SelectMany(path => path.Steps).SelectMany(step => step.Relationships).Concat(Graph?.Edges ?? [])
            .DistinctBy(one => one.Id).OrderBy(one => one.Id).Select(EdgeBody.Of)));

    private sealed record PathRow(
        int? Path,
        double? Cost,
        int? Hops,
        PathDirection Reading,
        Stance? Confidence,
        int? Step,
        EntitySummary Start,
        EntitySummary End,
        IReadOnlyList<RelationshipBody> Relationships);
}
