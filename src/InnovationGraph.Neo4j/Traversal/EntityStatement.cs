using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Neo4j.Traversal;

/// <summary>Entities by kind, tag, place and evidence; by text too.</summary>
internal sealed class EntityStatement(GraphReader reader, EntityQuery query)
{
    public async Task<Outcome<EntityPage>> FindAsync()
    {
        IReadOnlyList<RecordId>? inside = query.Ids.Count > 0 ? query.Ids : null;
        if (query.Within is { } place)
        {
            var (located, unknown) = await reader.FindInsideAsync(ParameterNames.Within, place);
            if (unknown is not null)
            {
                return unknown;
            }

            inside = inside is null ? located : [.. located.Intersect(inside)];
        }

        return query.Text is { } text
            ? await new EntityTextStatement(reader, query, () => Statement("search", inside)).FindAsync(text)
            : await ListAsync(Statement("entities", inside));
    }

    /// <summary>How a list divides, the most frequent first.</summary>
    public static ValueList<KeyValuePair<string, int>> Facet(IEnumerable<KeyValuePair<string, int>> counts) => counts
        .OrderByDescending(count => count.Value)
        .ThenBy(count => count.Key, StringComparer.Ordinal)
        .ToValueList();

    private async Task<EntityPage> ListAsync(TraversalStatement statement)
    {
        var answer = await reader.RunAsync(statement
            .With("order", query.Sort == EntitySort.Name ? "{{by_name}}" : "{{by_degree}}")
            .SetPage(query.Skip, query.Take));
        return new(
            answer.Count(0),
            [.. answer.Entities.Select(summary => new FoundEntity(summary, null))],
            Facet(answer, TraversalAnswer.RowKind.Kind),
            Facet(answer, TraversalAnswer.RowKind.Tag));
    }

    private TraversalStatement Statement(string name, IReadOnlyList<RecordId>? inside) =>
        new FilterConditions(query.Filter, reader.Revision, transitOnly: false)
            .Complete(new TraversalStatement(name))
            .With("place", inside is null ? "true" : "{{within:@}}")
            .With("others", query.Without.Count == 0 ? "true" : "{{without:@}}")
            .Set("inside", inside?.Select(id => id.ToString()))
            .Set("without", query.Without.Select(id => id.ToString()));

    private static ValueList<KeyValuePair<string, int>> Facet(TraversalAnswer answer, TraversalAnswer.RowKind kind) =>
        Facet(answer.Of(kind).Select(row => KeyValuePair.Create((string)row[1]!, Convert.ToInt32(row[2], null))));
}
