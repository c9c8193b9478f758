using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;
using InnovationGraph.Sqlite.Connections;
using InnovationGraph.Sqlite.Records;

namespace InnovationGraph.Sqlite.Projection;

/// <summary>Reads the parts of a projection in pages, as records are scanned, without making the records.</summary>
internal sealed class ProjectionQueries(Database database, long revision, CancellationToken cancellation)
{
    private delegate T Projector<T>(ReadOnlySpan<byte> canonical);

    public async Task<GraphProjection> ReadAsync()
    {
        WordCache words = new();
        EntityProjector entities = new(words);
        RelationshipProjector relationships = new(words);
        return new(
            revision,
            await ReadAllAsync<Entity, ProjectedEntity>(entities.Read, entity => entity.Id),
            await ReadAllAsync<Relationship, ProjectedRelationship>(relationships.Read, relationship => relationship.Id),
            await ReadPublishersAsync());
    }

    private async Task<List<T>> ReadAllAsync<TRecord, T>(Projector<T> project, Func<T, RecordId> id)
        where TRecord : GraphRecord
    {
        List<T> all = [];
        for (var before = -1; all.Count > before && (before < 0 || all.Count - before == RecordQueries.PageSize);)
        {
            before = all.Count;
            var after = before == 0 ? string.Empty : id(all[^1]).ToString();
            await database.ReadAsync(
                session =>
                {
                    session.Visit(
                        "scan_type",
                        column: 1,
                        (_, body) => all.Add(project(body)),
                        cancellation,
                        ("@type", RecordQueries.StoredType<TRecord>()),
                        ("@after", after),
                        ("@revision", revision),
                        ("@count", RecordQueries.PageSize));
                    return all;
                },
                cancellation);
        }

        return all;
    }

    private Task<Dictionary<RecordId, string>> ReadPublishersAsync() => database.ReadAsync(
        session => session
            .Query(
                "publishers",
                row => KeyValuePair.Create(RecordId.Parse(row.GetString(0)), row.GetString(1)),
                cancellation,
                ("@type", RecordQueries.StoredType<Source>()),
                ("@revision", revision))
            .ToDictionary(),
        cancellation);
}
