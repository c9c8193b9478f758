using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Text;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Neo4j.Traversal;

/// <summary>Entities by text, kind, tag, place and evidence.</summary>
internal sealed class EntityListing(GraphReader reader, EntityQuery query)
{
    public async Task<Outcome<EntityPage>> FindAsync()
    {
        IReadOnlyList<RecordId>? inside = null;
        if (query.Within is { } place)
        {
            (inside, var unknown) = await reader.FindInsideAsync("within", place);
            if (unknown is not null)
            {
                return unknown;
            }
        }

        var matches = query.Text is { } text
            ? (await reader.SearchAsync(text)).ToDictionary(match => match.Id)
            : null;
        var answer = await reader.RunAsync(Statement(matches?.Values, inside));
        return new EntityPage(
            answer.Count(0),
            [.. answer.Entities.Select(summary => new FoundEntity(summary, matches?[summary.Id]))],
            Facet(answer, TraversalAnswer.Row.Kind),
            Facet(answer, TraversalAnswer.Row.Tag));
    }

    private TraversalStatement Statement(IEnumerable<EntityMatch>? matches, IReadOnlyList<RecordId>? inside)
    {
        var order = query.Sort switch
        {
            EntitySort.Name => "{{by_name}}",
            EntitySort.Relevance when matches is not null => "{{by_relevance}}",
            _ => "{{by_degree}}",
        };
        return new FilterConditions(query.Filter, reader.Words, transitOnly: false)
            .Complete(new TraversalStatement("entities"))
            .With("candidates", matches is null ? "{{all_entities}}" : "{{matched_entities}}")
            .With("place", inside is null ? "true" : "{{within:@}}")
            .With("order", order)
            .Set("matches", matches?.Select(match => new object[] { match.Id.ToString(), (int)match.Tier, match.Excess }))
            .Set("inside", inside?.Select(id => id.ToString()))
            .SetPage(query.Skip, query.Take);
    }

    private static ValueList<KeyValuePair<string, int>> Facet(TraversalAnswer answer, TraversalAnswer.Row kind) => answer.Of(kind)
        .Select(row => KeyValuePair.Create((string)row[1]!, Convert.ToInt32(row[2], null)))
        .OrderByDescending(facet => facet.Value)
        .ThenBy(facet => facet.Key, StringComparer.Ordinal)
        .ToValueList();
}
