using InnovationGraph.Core.Records;
using InnovationGraph.Neo4j.Connections;

namespace InnovationGraph.Neo4j.Graph;

/// <summary>
/// Keeps the graph that people see in Neo4j: the records of the newest revision, under the labels and types of their ontology. Records
/// are read from their versions, never from here, so nothing is lost where the graph cannot show something.
/// </summary>
internal sealed class GraphWriter(WriteTransaction transaction, DatasetOntologies ontologies)
{
    private const int BatchSize = 5000;

    /// <summary>Removes retracted records, and relationships about to be written again. An entity that is written again stays, with its relationships.</summary>
    public async Task RemoveAsync(IReadOnlyCollection<GraphRecord> gone, IReadOnlyCollection<Relationship> replaced)
    {
        await RunAsync(
            "write/delete_relationships",
            gone.OfType<Relationship>().Concat(replaced).Select(relationship => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["id"] = relationship.Id.ToString(),
                ["source"] = relationship.Source.ToString(),
                ["target"] = relationship.Target.ToString(),
            }));
        await RunAsync("write/delete_entities", Ids(gone.OfType<Entity>()), "ids");
        await RunAsync("write/delete_observations", Ids(gone.OfType<Observation>()), "ids");
        await RunAsync("write/delete_gaps", Ids(gone.OfType<Gap>()), "ids");
        await RunAsync("write/delete_sources", Ids(gone.OfType<Source>()), "ids");
    }

    public async Task PutAsync(IReadOnlyCollection<GraphRecord> records)
    {
        var entities = records.OfType<Entity>().ToList();
        await RunAsync("write/put_entities", entities.Select(entity => GraphRows.Of(entity, ontologies)));
        await RunAsync("write/put_observations", records.OfType<Observation>().Select(GraphRows.Of));
        await RunAsync("write/put_gaps", records.OfType<Gap>().Select(GraphRows.Of));
        await RunAsync("write/put_sources", records.OfType<Source>().Select(GraphRows.Of));
        await RunAsync("write/link_observations", Ids(entities), "ids");
        await RunAsync("write/link_gaps", Ids(entities), "ids");
        await RunAsync("write/put_relationships", records.OfType<Relationship>().Select(relationship => GraphRows.Of(relationship, ontologies)));
    }

    /// <summary>Removes nodes without a record that nothing points to any more.</summary>
    public Task SweepAsync() => transaction.RunAsync("write/sweep_missing");

    private static IEnumerable<string> Ids(IEnumerable<GraphRecord> records) => records.Select(record => record.Id.ToString());

    private async Task RunAsync(string statement, IEnumerable<object> rows, string parameter = "rows")
    {
        foreach (var some in rows.Chunk(BatchSize))
        {
            await transaction.RunAsync(statement, (parameter, some));
        }
    }
}
