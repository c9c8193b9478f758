using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Neo4j.Traversal;

/// <summary>The entities around the seeds and the relationships between them: one statement, in which a piece stands for each level.</summary>
internal sealed class SubgraphStatement(GraphReader reader, SubgraphQuery query, QueryLimits limits)
{
    public async Task<Outcome<SubgraphAnswer>> FindAsync()
    {
        var isWhole = query.Seeds.Count == 0;
        var most = query.MostRelationships ?? limits.Relationships;
        var statement = new FilterConditions(query.Filter, reader.Revision, transitOnly: false)
            .Complete(new("subgraph"))
            .With("found", isWhole ? "{{whole}}" : "{{around}}")
            .With("levels", string.Join('\n', Enumerable.Repeat("{{subgraph_level}}", query.Depth)))
            .With("between", isWhole || query.Induced ? "{{between_induced}}" : "{{between_walked}}")
            .WithStep(query.Direction)
            .Set("seeds", query.Seeds.Select(seed => seed.ToString()))
            .Set("depth", query.Depth)
            .Set("limit", query.Limit)
            .Set("most", most + 1);
        var answer = await reader.RunAsync(statement, query.Seeds);
        if (await reader.FindUnknownAsync(answer, query.Seeds.Select(seed => (ParameterNames.Seed, (RecordId?)seed))) is { } unknown)
        {
            return unknown;
        }

        var relationships = answer.Relationships.OrderBy(relationship => relationship.Id).Take(most).ToList();
        var truncated = answer.Count(0) > query.Limit ? ParameterNames.Limit
            : answer.Relationships.Count() > relationships.Count ? "relationships" : null;
        var degrees = answer.Of(TraversalAnswer.RowKind.Degree);
        return new SubgraphAnswer(
            [.. answer.Ids(TraversalAnswer.RowKind.Degree).Select(answer.Get<Entity>)],
            degrees.ToDictionary(row => RecordId.Parse((string)row[1]!), row => Convert.ToInt32(row[2], null)),
            relationships,
            truncated);
    }
}
