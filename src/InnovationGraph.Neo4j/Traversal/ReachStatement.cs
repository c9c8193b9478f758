using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Neo4j.Traversal;

/// <summary>What can be reached within some hops, breadth first: one statement, in which a piece stands for each level.</summary>
internal sealed class ReachStatement(GraphReader reader, ReachQuery query)
{
    public async Task<Outcome<Page<ReachedEntity>>> FindAsync()
    {
        var statement = new FilterConditions(query.Filter, reader.Revision, transitOnly: true)
            .Complete(new("reach"))
            .With("levels", string.Join('\n', Enumerable.Repeat("{{reach_level}}", query.MaxHops)))
            .WithStep(query.Direction)
            .With("held", query.Filter.IsTimed ? "{{held_between}}" : "[0, 0]")
            .Set("source", query.Source.ToString())
            .SetPage(query.Skip, query.Take);
        var answer = await reader.RunAsync(statement, query.Source);
        return await reader.FindUnknownAsync(answer, (ParameterNames.Source, query.Source)) is { } unknown
            ? unknown
            : new Page<ReachedEntity>(answer.Counts(0).Sum(), Page(answer), TimeNotes.For(query.Filter, answer.Counts(1)[0], answer.Counts(1)[1]));
    }

    private List<ReachedEntity> Page(TraversalAnswer answer)
    {
        var distances = answer.Counts(0).SelectMany((size, level) => Enumerable.Repeat(level + 1, size)).Skip(query.Skip);
        return [.. answer.Entities.Zip(distances, (summary, distance) => new ReachedEntity(distance, summary))];
    }
}
