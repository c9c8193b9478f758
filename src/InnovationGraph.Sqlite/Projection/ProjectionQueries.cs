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
        StringPool strings = new();
        EntityProjector entities = new(strings);
        RelationshipProjector relationships = new(strings);
        return new(
            revision,
            await ReadAllAsync<Entity, ProjectedEntity>(entities.Read, entity => entity.Id),
            await ReadAllAsync<Relationship, ProjectedRelationship>(relationships.Read, relationship => relationship.Id));
    }

    private async Task<List<T>> ReadAllAsync<TRecord, T>(Projector<T> project, Func<T, RecordId> id)
        where TRecord : GraphRecord
    {
        List<T> all = [];
        await foreach (var page in PagedReading.ReadAsync(
            after => database.ReadAsync(session => ReadPage<TRecord, T>(session, after, project, id), cancellation),
            one => id(one).ToString(),
            string.Empty,
            RecordQueries.PageSize))
        {
            all.AddRange(page);
        }

        return all;
    }

    private List<T> ReadPage<TRecord, T>(Session session, string after, Projector<T> project, Func<T, RecordId> id)
        where TRecord : GraphRecord
    {
        List<T> page = new(RecordQueries.PageSize);
        var rowId = RecordQueries.InOrder(row => row.GetString(0), after);
        session.Visit(
            "scan_type",
            column: 1,
            (row, body) =>
            {
                var projected = project(body);
                page.Add(id(projected).ToString() == rowId(row) ? projected : throw new FormatException($"it holds '{id(projected)}'."));
            },
            cancellation,
            ("@type", RecordQueries.StoredType<TRecord>()),
            ("@after", after),
            ("@revision", revision),
            ("@count", RecordQueries.PageSize));
        return page;
    }
}
