using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Connections;

namespace InnovationGraph.Neo4j.Projection;

/// <summary>
/// Reads a projection from the versions that were current at a revision, page by page in order of ids. A page comes as few rows, for a
/// row costs more than what is in it: one for all records that share a text. While a page is on its way, the one before becomes records.
/// </summary>
internal sealed class ProjectionQuery(Database database, long revision, int pageSize = ProjectionQuery.PageSize)
{
    private const int PageSize = 50_000;

    /// <summary>The ends of relationships, so that one which many share is kept once.</summary>
    private readonly Dictionary<string, RecordId> _ends = new(StringComparer.Ordinal);

    private delegate T Completion<T>(T shared, RecordId id, ReadOnlySpan<char> individual);

    public async Task<GraphProjection> ReadAsync(CancellationToken cancellation)
    {
        var entities = await ReadAsync<ProjectedEntity>(
            RecordType.Entity, SharedTextReader.Entity, (shared, id, name) => shared with { Id = Once(id), Name = name.ToString() }, cancellation);
        var relationships = await ReadAsync<ProjectedRelationship>(RecordType.Relationship, SharedTextReader.Relationship, Complete, cancellation);
        return new(revision, entities, relationships);
    }

    private async Task<List<T>> ReadAsync<T>(RecordType type, Func<string, T> parse, Completion<T> complete, CancellationToken cancellation)
    {
        List<T> records = [];
        var making = Task.CompletedTask;
        for (var after = string.Empty; after is not null;)
        {
            var groups = await database.ReadAsync(
                "read/project",
                row => (Shared: row.Text(0), Texts: row.Texts(1).ToArray()),
                cancellation,
                ("type", EnumNames.Of(type)),
                ("revision", revision),
                ("after", after),
                ("count", pageSize));
            await making;
            var last = groups.Sum(group => group.Texts.Length) < pageSize
                ? null
                : groups.SelectMany(group => group.Texts).Max(StringComparer.Ordinal);
            after = last?[..last.IndexOf(' ', StringComparison.Ordinal)];
            making = Task.Run(() => Make(groups, parse, complete, records), cancellation);
        }

        await making;
        return records;
    }

    /// <summary>Adds the records of a page. A text is an id, a space, and what the record has of its own; no id holds anything below a space.</summary>
    private static void Make<T>(
        List<(string Shared, string[] Texts)> groups, Func<string, T> parse, Completion<T> complete, List<T> records)
    {
        var shared = groups.ConvertAll(group => parse(group.Shared));
        var texts = groups.SelectMany(group => group.Texts).ToArray();
        var groupOf = groups.SelectMany((group, place) => Enumerable.Repeat(place, group.Texts.Length)).ToArray();
        Array.Sort(texts, groupOf, StringComparer.Ordinal);
        foreach (var (text, place) in texts.Zip(groupOf))
        {
            var end = text.IndexOf(' ', StringComparison.Ordinal);
            records.Add(complete(shared[place], RecordId.Parse(text[..end]), text.AsSpan(end + 1)));
        }
    }

    private ProjectedRelationship Complete(ProjectedRelationship shared, RecordId id, ReadOnlySpan<char> ends)
    {
        var space = ends.IndexOf(' ');
        return shared with { Id = id, Source = End(ends[..space]), Target = End(ends[(space + 1)..]) };
    }

    private RecordId Once(RecordId id)
    {
        _ends[id.ToString()] = id;
        return id;
    }

    private RecordId End(ReadOnlySpan<char> text) =>
        _ends.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known) ? known : Once(RecordId.Parse(text.ToString()));
}
