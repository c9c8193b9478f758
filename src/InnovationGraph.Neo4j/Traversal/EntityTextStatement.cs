using InnovationGraph.Core.Records;
using InnovationGraph.Core.Text;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Neo4j.Records;

namespace InnovationGraph.Neo4j.Traversal;

/// <summary>Entities by text. What matches, and how well, is decided here, so all that may match is asked for at once.</summary>
/// <param name="statement">A new <c>traverse/search</c> with the conditions of the question.</param>
internal sealed class EntityTextStatement(GraphReader reader, EntityQuery query, Func<TraversalStatement> statement)
{
    public async Task<EntityPage> FindAsync(string text)
    {
        var matches = await CandidateSearch.FindAsync<Candidate>(text, CandidatesAsync, candidate => candidate.Entity.Id);
        var found = matches.Where(one => one.IsAdmitted).ToList();
        return new(
            found.Count,
            [
                .. Sort(found).ThenBy(one => one.Match.Id).Skip(query.Skip).Take(query.Take)
                    .Select(one => new FoundEntity(EntitySummary.Of(one.Entity, one.Degree), one.Match)),
            ],
            EntityStatement.Facet(found.CountBy(one => one.Entity.Kind, StringComparer.Ordinal)),
            EntityStatement.Facet(found.SelectMany(one => VisibleText.Compared(one.Entity.Tags)).CountBy(tag => tag, StringComparer.Ordinal)));
    }

    private async Task<List<Candidate>> CandidatesAsync(string tokens, Func<SearchSubject, EntityMatch?> match)
    {
        var answer = await reader.RunAsync(statement().Set("tokens", tokens));
        return [.. answer.Of(TraversalAnswer.RowKind.Candidate).Select(row => Find(row, match)).OfType<Candidate>()];
    }

    private static Candidate? Find(IReadOnlyList<object?> row, Func<SearchSubject, EntityMatch?> match)
    {
        var entity = (Entity)RecordQueries.Parse((string)row[1]!);
        return match(SearchSubject.Of(entity)) is { } found ? new(entity, found, (bool)row[2]!, Convert.ToInt32(row[3], null)) : null;
    }

    private IOrderedEnumerable<Candidate> Sort(IEnumerable<Candidate> found) => query.Sort switch
    {
        EntitySort.Name => found.OrderBy(one => SearchText.Fold(one.Entity.Name), StringComparer.Ordinal),
        EntitySort.Relevance => found
            .OrderBy(one => one.Match.Tier)
            .ThenByDescending(one => one.Degree)
            .ThenBy(one => one.Match.Excess),
        _ => found.OrderByDescending(one => one.Degree),
    };

    /// <param name="IsAdmitted">Whether the question's conditions let it count.</param>
    private sealed record Candidate(Entity Entity, EntityMatch Match, bool IsAdmitted, int Degree);
}
