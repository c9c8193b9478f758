using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Neo4j.Connections;
using InnovationGraph.Neo4j.Records;

namespace InnovationGraph.Neo4j.Traversal;

/// <summary>Runs the statements of one question, at the revision that it asks about, which is the newest when it starts.</summary>
internal sealed class GraphReader(Database database, RevisionParameters revision, CancellationToken cancellation)
{
    public RevisionParameters Revision => revision;

    /// <summary>The answer of a statement.</summary>
    /// <param name="asked">The entities that the question names: the answer says which of them there are not.</param>
    /// <exception cref="GraphMovedException">A revision was committed meanwhile, and the answer may be of that one.</exception>
    public async Task<TraversalAnswer> RunAsync(TraversalStatement statement, params IEnumerable<RecordId> asked)
    {
        statement.Set("revision", revision.Number).Set("asked", asked.Select(id => id.ToString()));
        TraversalAnswer answer = new();
        foreach (var row in await database.AskAsync(statement.Text, statement.Parameters, cancellation))
        {
            answer.Add(row);
        }

        return answer.IsOfNewerRevision ? throw new GraphMovedException() : answer;
    }

    /// <summary>The failure for the first id of which the answer says that there is no entity; null for none.</summary>
    public async Task<QueryFailure?> FindUnknownAsync(TraversalAnswer answer, params IEnumerable<(string Parameter, RecordId? Id)> asked)
    {
        foreach (var (parameter, id) in asked)
        {
            if (id is { } one && answer.IsUnknown(one))
            {
                var ids = await database.ReadAsync("traverse/names", row => row.Texts(0).Select(RecordId.Parse).ToList(), cancellation);
                return QueryFailure.UnknownId.Among(ids.Single(), "entity", one.ToString(), parameter);
            }
        }

        return null;
    }

    /// <summary>The entities that match a text.</summary>
    public async Task<IReadOnlyList<RecordId>> SearchAsync(string text) =>
        [.. (await new RecordQueries(database).SearchAsync(text, revision.Number, cancellation)).Select(match => match.Id)];

    /// <summary>What lies in a place, by id; empty with the failure where there is no such entity.</summary>
    public async Task<(IReadOnlyList<RecordId> Inside, QueryFailure? Failure)> FindInsideAsync(string parameter, RecordId place)
    {
        var answer = await RunAsync(
            new TraversalStatement("inside")
                .Set("place", place.ToString())
                .Set("placeKinds", revision.Ontology.PlaceKinds)
                .Set("placeTypes", revision.Ontology.PlaceTypes)
                .Set("partTypes", revision.Ontology.TypesOf(TypeRole.PartOf)),
            place);
        return (answer.Ids(TraversalAnswer.RowKind.Entity), await FindUnknownAsync(answer, (parameter, place)));
    }

    /// <summary>The relationships of an answer with their ends, as the ontology lists their types, then by id.</summary>
    /// <exception cref="GraphMovedException">One was found that is not there at the revision.</exception>
    public IReadOnlyList<LinkedRelationship> Linked(TraversalAnswer answer)
    {
        List<LinkedRelationship> linked =
        [
            .. answer.Relationships
                .OrderBy(relationship => revision.Ontology.TypeRank(relationship.Type))
                .ThenBy(relationship => relationship.Type, StringComparer.Ordinal)
                .ThenBy(relationship => relationship.Id)
                .Select(relationship => new LinkedRelationship(
                    relationship, answer.Summary(relationship.Source), answer.Summary(relationship.Target))),
        ];
        return linked.Count == answer.Count(2) ? linked : throw new GraphMovedException();
    }
}
