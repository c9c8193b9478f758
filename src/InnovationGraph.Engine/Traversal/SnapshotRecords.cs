using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Text;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Traversal;

/// <summary>A snapshot together with the records behind it: turns ids into indices and indices into records of the same revision.</summary>
internal sealed class SnapshotRecords(IGraphStore store, Snapshot snapshot, CancellationToken cancellation)
{
    public Snapshot Snapshot => snapshot;

    /// <summary>The failure for an id without an entity, with the ids that may have been meant.</summary>
    public QueryFailure Unknown(string parameter, RecordId id) =>
        QueryFailure.UnknownId.Among(snapshot.Entities.Ids, "entity", id.ToString(), parameter);

    /// <summary>The index of an entity (null: none asked for), or the failure.</summary>
    public QueryFailure? Resolve(string parameter, RecordId? id, out int? index)
    {
        index = null;
        if (id is not { } asked)
        {
            return null;
        }

        if (!snapshot.Entities.TryIndex(asked, out var found))
        {
            return Unknown(parameter, asked);
        }

        index = found;
        return null;
    }

    /// <summary>The indices of entities in order, each once, or the failure for the first that is unknown.</summary>
    public QueryFailure? Resolve(string parameter, IReadOnlyCollection<RecordId> ids, out SortedSet<int> indices)
    {
        indices = [];
        foreach (var id in ids)
        {
            if (!snapshot.Entities.TryIndex(id, out var index))
            {
                return Unknown(parameter, id);
            }

            indices.Add(index);
        }

        return null;
    }

    public async Task<IReadOnlyDictionary<RecordId, EntitySummary>> SummariseAsync(IReadOnlyCollection<RecordId> ids)
    {
        List<int> indices = new(ids.Count);
        foreach (var id in ids)
        {
            if (snapshot.Entities.TryIndex(id, out var index))
            {
                indices.Add(index);
            }
        }

        await FetchSummariesAsync(indices);
        return indices.Distinct().ToDictionary(index => snapshot.Entities.Ids[index], Summary);
    }

    /// <summary>Makes <see cref="Summary"/> answer for these entities, with one read for all that are new.</summary>
    public async Task FetchSummariesAsync(IEnumerable<int> entities)
    {
        var missing = entities.Where(entity => snapshot.Summaries[entity] is null).Distinct()
            .ToDictionary(entity => snapshot.Entities.Ids[entity]);
        if (missing.Count == 0)
        {
            return;
        }

        var records = await store.ReadAsync<Entity>(missing.Keys, snapshot.Revision.Number, cancellation);
        foreach (var (id, entity) in missing)
        {
            snapshot.Summaries[entity] = EntitySummary.Of(Required(records, id), snapshot.Degree(entity));
        }
    }

    /// <summary>The summary of an entity that was fetched.</summary>
    public EntitySummary Summary(int entity) =>
        snapshot.Summaries[entity] ?? throw new InvalidOperationException($"The summary of {snapshot.Entities.Ids[entity]} was not fetched.");

    /// <summary>The entities of these indices, in their order.</summary>
    public async Task<IReadOnlyList<Entity>> ReadEntitiesAsync(IReadOnlyList<int> entities)
    {
        var ids = entities.Select(entity => snapshot.Entities.Ids[entity]).ToList();
        var records = await store.ReadAsync<Entity>(ids, snapshot.Revision.Number, cancellation);
        return [.. ids.Select(id => Required(records, id))];
    }

    /// <summary>The relationships of these indices, each once, by index.</summary>
    public async Task<IReadOnlyDictionary<int, Relationship>> ReadRelationshipsAsync(IEnumerable<int> relationships)
    {
        var ids = relationships.Distinct().ToDictionary(relationship => relationship, r => snapshot.Relationships.Ids[r]);
        var records = await store.ReadAsync<Relationship>(ids.Values, snapshot.Revision.Number, cancellation);
        return ids.ToDictionary(one => one.Key, one => Required(records, one.Value));
    }

    /// <summary>The relationships of these indices with both ends, in their order.</summary>
    public async Task<IReadOnlyList<LinkedRelationship>> ReadLinkedAsync(IReadOnlyList<int> relationships)
    {
        var columns = snapshot.Relationships;
        var records = await ReadRelationshipsAsync(relationships);
        await FetchSummariesAsync(relationships.SelectMany(r => new[] { columns.Source[r], columns.Target[r] }));
        return
        [
            .. relationships.Select(r =>
                new LinkedRelationship(records[r], Summary(columns.Source[r]), Summary(columns.Target[r]))),
        ];
    }

    /// <summary>The matches of a text, by index.</summary>
    public async Task<IReadOnlyDictionary<int, EntityMatch>> SearchAsync(string text)
    {
        Dictionary<int, EntityMatch> matches = [];
        foreach (var match in await store.SearchAsync(text, snapshot.Revision.Number, cancellation))
        {
            if (snapshot.Entities.TryIndex(match.Id, out var index))
            {
                matches.Add(index, match);
            }
        }

        return matches;
    }

    private T Required<T>(IReadOnlyDictionary<RecordId, T> records, RecordId id)
        where T : GraphRecord =>
        records.GetValueOrDefault(id)
        ?? throw new InvalidOperationException($"The store projected {id} but does not read it at the same revision.");
}
