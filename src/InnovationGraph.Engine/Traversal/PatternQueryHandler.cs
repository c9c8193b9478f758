using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;
using InnovationGraph.Engine.Patterns;

namespace InnovationGraph.Engine.Traversal;

/// <summary>Finds the matches of a pattern, counts all and reads the records of a page.</summary>
internal sealed class PatternQueryHandler(SnapshotRecords records, PatternQuery query, QueryBudget budget)
{
    private readonly Snapshot _snapshot = records.Snapshot;

    public async Task<Outcome<PatternAnswer>> AnswerAsync()
    {
        List<CandidateSet> nodes = [];
        for (var node = 0; node < query.Pattern.Nodes.Count; node++)
        {
            var given = query.Given.Where(one => one.Node == node).Select(one => one.Entity).ToList();
            if (records.Resolve(ParameterNames.Where, given, out var indices) is { } unknown)
            {
                return unknown;
            }

            var (filter, transitOnly) = query.FilterOf(node);
            nodes.Add(new(_snapshot, filter, transitOnly, given.Count == 0 ? null : indices));
        }

        PatternRows rows = new(_snapshot, query);
        var truncated = new PatternMatcher(_snapshot, query, nodes, rows, budget).Find();
        return truncated is not null && rows.Total == 0
            ? new QueryFailure.TooCostly(truncated, ParameterNames.Match, "Name more kinds and types, or an entity with where.")
            : new PatternAnswer(rows.Total, await ReadAsync(rows.Page()), truncated);
    }

    private async Task<IReadOnlyList<PatternMatch>> ReadAsync(IReadOnlyList<(int[] Selected, int[] Relationships)> page)
    {
        var linked = (await records.ReadLinkedAsync([.. page.SelectMany(row => row.Relationships).Distinct()])).ToDictionary(link => link.Relationship.Id);
        await records.FetchSummariesAsync(page.SelectMany(row => row.Selected));
        return
        [
            .. page.Select(row => new PatternMatch(
                [.. row.Selected.Select(records.Summary)], [.. row.Relationships.Select(r => linked[_snapshot.Relationships.Ids[r]])])),
        ];
    }
}
