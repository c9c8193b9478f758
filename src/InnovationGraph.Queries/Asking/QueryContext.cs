namespace InnovationGraph.Queries.Asking;

/// <summary>What a query is answered from: one revision of a graph; and which page of the answer is asked for.</summary>
internal sealed class QueryContext(IGraphStore store, IGraphTraversal traversal, RevisionView view, string request, int skip)
{
    public IGraphStore Store => store;

    /// <summary>Whether the answer is asked for by what the datasets hold, and so is to be the same wherever they do.</summary>
    public bool IsPermanent { get; init; }

    public IGraphTraversal Traversal => traversal;

    public RevisionView View => view;

    public Revision Revision => view.Revision;

    public OntologyIndex Ontology => view.Ontology;

    /// <summary>How many items of the list come before this page.</summary>
    public int Skip => skip;

    /// <summary>The cursor of the page after this one; null when this is the last.</summary>
    public string? Next(int total, int count) =>
        count > 0 && skip + count < total ? new Cursor(IsPermanent ? Revision.Empty : view.Revision, request, skip + count).ToString() : null;

    /// <summary>The summaries of those of the entities that there are.</summary>
    public async Task<Outcome<SummaryAnswer>> SummariseAsync(IEnumerable<RecordId> ids, CancellationToken cancellation) =>
        await traversal.SummariseAsync([.. ids.Distinct()], view.Revision, cancellation);

    /// <summary>Tells of figures, and of each of some relationships, whether they hold at the time that a filter asks about; null where it asks about none.</summary>
    public async Task<Func<GraphRecord, Holding?>> TellHoldingAsync(
        GraphFilter filter, IEnumerable<Relationship> relationships, CancellationToken cancellation)
    {
        if (!filter.IsTimed)
        {
            return _ => null;
        }

        var ids = relationships.SelectMany(one => new[] { one.Source, one.Target }).Distinct().ToList();
        var ends = await store.ReadAsync<Entity>(ids, view.Number, cancellation);
        return record => record switch
        {
            Relationship one => view.Days
                .Of(ProjectedRelationship.From(one), ends[one.Source].Valid.Days, ends[one.Target].Valid.Days)
                .At(filter.Days),
            Observation figure => view.Days.Of(figure).At(filter.Days),
            _ => null,
        };
    }

    /// <summary>The ends of some relationships, by id, that did not exist at the time that a filter asks about, with their dates.</summary>
    public async Task<IReadOnlyList<(RecordId Id, Interval Valid)>> FindEndsNotThenAsync(
        GraphFilter filter, IReadOnlyCollection<RecordId> relationships, CancellationToken cancellation)
    {
        var read = await store.ReadAsync<Relationship>(relationships, view.Number, cancellation);
        var ends = await store.ReadAsync<Entity>([.. read.Values.SelectMany(one => new[] { one.Source, one.Target }).Distinct()], view.Number, cancellation);
        return
        [
            .. ends.Values.Where(end => !end.Valid.Days.Overlaps(filter.Days)).OrderBy(end => end.Id).Select(end => (end.Id, end.Valid)),
        ];
    }

    /// <summary>Computes something from all relationships of some types, once for each revision. Without types there are no relationships.</summary>
    /// <param name="name">What is computed.</param>
    /// <param name="types">The types, often those of a role.</param>
    /// <param name="compute">Makes it of the relationships.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public Task<Outcome<T>> ComputeOnceAsync<T>(
        string name, ValueList<string> types, Func<IReadOnlyList<LinkedRelationship>, T> compute, CancellationToken cancellation)
        where T : class => view.ComputeOnceAsync<T>(name, async () =>
        {
            if (types.Count == 0)
            {
                return compute([]);
            }

            GraphFilter filter = new() { Revision = view.Revision, Types = types };
            var found = await traversal.FindRelationshipsAsync(new(filter, 0, int.MaxValue), CancellationToken.None);
            return found.IsAnswered ? compute(found.Answer.Items) : found.Failure;
        }, cancellation);

    /// <summary>
    /// The record of a type that has an id, or why not: it was merged into another, retracted, or there never was one, with the
    /// nearest ids.
    /// </summary>
    /// <param name="sort">What the record is called in messages.</param>
    public async Task<Outcome<T>> GetAsync<T>(string id, string sort, CancellationToken cancellation)
        where T : GraphRecord
    {
        if (!RecordId.TryParse(id, out var parsed))
        {
            return await UnknownAsync<T>(sort, id, null, cancellation);
        }

        if ((await store.ReadAsync<T>([parsed], view.Number, cancellation)).TryGetValue(parsed, out var record))
        {
            return record;
        }

        var ended = await FindEndedAsync<T>(parsed, cancellation);
        return ended switch
        {
            null => await UnknownAsync<T>(sort, id, null, cancellation),
            { MergedInto: { } survivor } => new QueryFailure.Merged(parsed, survivor),
            _ => new QueryFailure.Retracted(parsed, ended.KnownTo!.Value),
        };
    }

    /// <summary>The tags of all entities of the revision.</summary>
    public Task<Outcome<EntityTags>> GetTagsAsync(CancellationToken cancellation) =>
        view.ComputeOnceAsync(nameof(EntityTags), async () =>
        {
            EntityQuery all = new(new() { Revision = view.Revision }, Text: null, Within: null, EntitySort.Degree, Skip: 0, Take: 0);
            var found = await traversal.FindEntitiesAsync(all, CancellationToken.None);
            return found.IsAnswered
                ? new EntityTags([.. found.Answer.Tags.Select(tag => tag.Key).Order(StringComparer.Ordinal)])
                : (Outcome<EntityTags>)found.Failure;
        }, cancellation);

    /// <summary>The failure for an id in a parameter that no record has, with the nearest entities.</summary>
    public Task<QueryFailure.UnknownId> UnknownEntityAsync(string id, string parameter, CancellationToken cancellation) =>
        UnknownAsync<Entity>("record", id, parameter, cancellation);

    /// <summary>The last version of a record that is no longer there; null for one that is, or never was.</summary>
    public async Task<RecordVersion?> FindEndedAsync<T>(RecordId id, CancellationToken cancellation)
        where T : GraphRecord
    {
        var history = await store.GetHistoryAsync(id, cancellation);
        return history.Any(version => version.KnownFrom <= view.Number && !(version.KnownTo <= view.Number))
            ? null
            : history.LastOrDefault(version => version.Record is T && version.KnownTo <= view.Number);
    }

    /// <summary>The ids of all records of a type, found once.</summary>
    public async Task<IReadOnlyList<RecordId>> GetIdsAsync<T>(CancellationToken cancellation)
        where T : GraphRecord
    {
        var type = RecordTypes.Of<T>()!.Value;
        var ids = await view.ComputeOnceAsync<RecordId[]>(
            $"ids of {type}", async () => (await store.GetIdsAsync(type, view.Number, CancellationToken.None)).ToArray(), cancellation);
        return ids.Answer!;
    }

    private async Task<QueryFailure.UnknownId> UnknownAsync<T>(string sort, string id, string? parameter, CancellationToken cancellation)
        where T : GraphRecord =>
        QueryFailure.UnknownId.Among(await GetIdsAsync<T>(cancellation), sort, id, parameter);
}

/// <summary>The tags that entities carry, each once, in order.</summary>
internal sealed record EntityTags(IReadOnlyList<string> All);
