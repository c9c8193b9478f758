using InnovationGraph.Core.Records;
using InnovationGraph.Core.Text;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Neo4j.Records;
using InnovationGraph.Neo4j.Search;

namespace InnovationGraph.Neo4j.Traversal;

/// <summary>Entities by text. What matches, and how well, is decided here, so all that may match is asked for at once.</summary>
/// <param name="statement">A new <c>traverse/search</c> with the conditions of the question.</param>
internal sealed class TextSearch(GraphReader reader, EntityQuery query, Func<TraversalStatement> statement)
{
    public async Task<EntityPage> FindAsync(string text)
    {
        var matches = await EntitySearch.FindAsync(text, CandidatesAsync, candidate => candidate.Entity);
        var found = matches.Where(one => one.Candidate.IsAdmitted).ToList();
        return new(
            found.Count,
            [
                .. Sort(found).ThenBy(one => one.Match.Id).Skip(query.Skip).Take(query.Take)
                    .Select(one => new FoundEntity(EntitySummary.Of(one.Candidate.Entity, one.Candidate.Degree), one.Match)),
            ],
            EntityListing.Facet(found.CountBy(one => one.Candidate.Entity.Kind, StringComparer.Ordinal)),
            EntityListing.Facet(found.SelectMany(one => one.Candidate.Entity.Tags).CountBy(tag => tag, StringComparer.Ordinal)));
    }

    private async Task<IReadOnlyList<Candidate>> CandidatesAsync(string tokens)
    {
        var answer = await reader.RunAsync(statement().Set("tokens", tokens));
        return
        [
            .. answer.Of(TraversalAnswer.Row.Candidate).Select(row =>
                new Candidate((Entity)RecordQueries.Parse((string)row[1]!), (bool)row[2]!, Convert.ToInt32(row[3], null))),
        ];
    }

    private IOrderedEnumerable<(EntityMatch Match, Candidate Candidate)> Sort(
        IEnumerable<(EntityMatch Match, Candidate Candidate)> found) => query.Sort switch
        {
            EntitySort.Name => found.OrderBy(one => SearchText.Fold(one.Candidate.Entity.Name), StringComparer.Ordinal),
            EntitySort.Relevance => found
                .OrderBy(one => one.Match.Tier)
                .ThenByDescending(one => one.Candidate.Degree)
                .ThenBy(one => one.Match.Excess),
            _ => found.OrderByDescending(one => one.Candidate.Degree),
        };

    /// <param name="IsAdmitted">Whether the question's conditions let it count.</param>
    private sealed record Candidate(Entity Entity, bool IsAdmitted, int Degree);
}
