using InnovationGraph.Neo4j.Connections;
using InnovationGraph.Neo4j.Records;

namespace InnovationGraph.Neo4j.Revisions;

/// <summary>The dates of entities, which versions of an older schema do not tell projections though they follow from the body.</summary>
internal static class EntityDates
{
    private const int PageSize = 2_000;

    /// <summary>Tells them. Done again, it changes nothing.</summary>
    public static async Task TellAsync(Database database, CancellationToken cancellation)
    {
        for (int skip = 0, read = PageSize; read == PageSize; skip += read)
        {
            var page = await database.ReadAsync(
                "schema/dated_entities",
                row => (Id: row.Text(0), KnownFrom: row.Integer(1), Body: row.Text(2)),
                cancellation,
                ("skip", skip),
                ("count", PageSize));
            read = page.Count;
            await database.ChangeAsync(
                "schema/put_alike",
                cancellation,
                ("rows", page.ConvertAll(version => new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["id"] = version.Id,
                    ["knownFrom"] = version.KnownFrom,
                    ["alike"] = VersionProperties.Of(RecordQueries.Parse(version.Body)).Alike,
                })));
        }
    }
}
