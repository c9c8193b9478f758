namespace InnovationGraph.Queries.Asking;

/// <summary>Runs queries over a graph, for whichever host: reads their parameters, chooses the revision and answers from it.</summary>
public sealed class QueryRunner(IGraphStore store, IGraphTraversal traversal, RevisionViews views)
{
    private readonly ContentRevisions _contents = new(store);

    /// <summary>Reads the parameters of a query and chooses the revision that they ask for: the newest unless they name another.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="given">The parameters by name, as texts; one that repeats comes several times.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<PreparedQuery> PrepareAsync(
        Query query, IReadOnlyList<KeyValuePair<string, string>> given, CancellationToken cancellation)
    {
        var head = await store.GetHeadAsync(cancellation);
        var newest = await views.GetAsync(head, cancellation);
        ParameterValues values = new(query.Accepted, given, newest.Ontology);
        var cursor = values.Of(ParameterNames.Cursor) is [var page] && Cursor.TryParse(page, out var parsed) ? parsed : null;
        var (revision, failure) = await ChooseAsync(cursor, values, head, cancellation);
        var (view, words) = (newest, newest);
        if (revision != head)
        {
            // The words of the revision count, which may have been others than the newest one's; before the first there were none.
            view = await views.GetAsync(revision, cancellation);
            words = view.Datasets.Count > 0 ? view : newest;
            values = new(query.Accepted, given, words.Ontology);
        }

        if (values.Faults.Count > 0)
        {
            return PreparedQuery.Refused(view, values, new QueryFailure.BadParameters(values.Faults));
        }

        if (failure is not null)
        {
            return PreparedQuery.Refused(null, values, failure);
        }

        QueryContext unnamed = new(store, traversal, view, string.Empty, skip: 0);
        if ((FindUnknownSource(query, values, view)
                ?? await (await NamedRecords.OfAsync(view, cancellation)).ResolveAsync(query.Parameters, values, unnamed, cancellation)
                ?? await FindUnknownTagAsync(query, values, new(store, traversal, words, string.Empty, skip: 0), cancellation)) is { } unknown)
        {
            return PreparedQuery.Refused(view, values, unknown);
        }

        // An entity is in it by its id, whichever of its names the pages are asked for with.
        var request = query.RequestOf(values);
        if (cursor is not null && cursor.Request != request)
        {
            return PreparedQuery.Refused(view, values, new QueryFailure.UnknownCursor(ParameterNames.Cursor, cursor.ToString()));
        }

        QueryContext context = new(store, traversal, view, request, cursor?.Skip ?? 0) { IsPermanent = values.Has(Query.Content.Name) };
        return PreparedQuery.Ready(view, values, stop => query.RunAsync(values, context, stop));
    }

    /// <summary>
    /// The words that parameters of some queries may take at the newest revision, in order, by the name of such words
    /// (<see cref="ParameterType.ChoicesName"/>); those that are the same for every graph are left out.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> GetWordsAsync(
        IEnumerable<Query> queries, CancellationToken cancellation)
    {
        var view = await views.GetAsync(await store.GetHeadAsync(cancellation), cancellation);
        QueryContext context = new(store, traversal, view, string.Empty, skip: 0);
        Dictionary<string, IReadOnlyList<string>> words = new(StringComparer.Ordinal);
        foreach (var type in queries.SelectMany(query => query.Parameters).Select(parameter => parameter.Type))
        {
            if (type.Words is { } find)
            {
                words[type.ChoicesName!] = find(view.Ontology);
            }
            else if (type.IsTag && !words.ContainsKey(type.ChoicesName!))
            {
                words[type.ChoicesName!] = (await context.GetTagsAsync(cancellation)).Answer?.All ?? [];
            }
        }

        return words;
    }

    private async Task<(Revision Revision, QueryFailure? Failure)> ChooseAsync(
        Cursor? cursor, ParameterValues values, Revision head, CancellationToken cancellation)
    {
        if (values.Of(Query.Content.Name) is { Count: > 0 } contents)
        {
            return await _contents.FindAsync(contents, cancellation) is { } found ? (found, null) : (head, await DoesNotHoldAsync(head, cancellation));
        }

        if (cursor is not null)
        {
            var revision = await store.FindRevisionAsync(cursor.Revision, cancellation);
            return revision is not null && cursor.IsOf(revision) ? (revision, null) : (head, new QueryFailure.StaleCursor());
        }

        if (values.Of(ParameterNames.KnownAt) is [var asked] && KnownAt.TryParse(asked, out var knownAt))
        {
            var revision = knownAt.Number is { } number
                ? await store.FindRevisionAsync(number, cancellation)
                : await store.GetRevisionAtAsync(knownAt.Time, cancellation);
            return revision is not null ? (revision, null) : (head, new QueryFailure.UnknownRevision(asked, head.Number));
        }

        return (head, null);
    }

    private async Task<QueryFailure> DoesNotHoldAsync(Revision head, CancellationToken cancellation)
    {
        var contents = await _contents.GetAsync(head, cancellation);
        var datasets = await store.GetDatasetsAsync(head.Number, cancellation);
        return new QueryFailure.UnknownContent(datasets.Select(dataset => $"{dataset.Id} {contents.HashOf(dataset)}").ToValueList());
    }

    /// <summary>The failure for the first source that the revision does not have.</summary>
    private static QueryFailure? FindUnknownSource(Query query, ParameterValues values, RevisionView view)
    {
        foreach (var parameter in query.Parameters.Where(parameter => parameter.Type.IsSource))
        {
            var unknown = values.Of(parameter.Name).FirstOrDefault(text => !RecordId.TryParse(text, out var id) || !view.Sources.ContainsKey(id));
            if (unknown is not null)
            {
                return QueryFailure.UnknownId.Among(view.Sources.Keys, "source", unknown, parameter.Name);
            }
        }

        return null;
    }

    private static async Task<QueryFailure?> FindUnknownTagAsync(
        Query query, ParameterValues values, QueryContext context, CancellationToken cancellation)
    {
        foreach (var name in query.Parameters.Where(parameter => parameter.Type.IsTag && values.Has(parameter.Name)).Select(parameter => parameter.Name))
        {
            var tags = await context.GetTagsAsync(cancellation);
            if (!tags.IsAnswered)
            {
                return tags.Failure;
            }

            if (values.Of(name).FirstOrDefault(tag => !tags.Answer.All.Contains(VisibleText.Compared(tag))) is { } unknown)
            {
                return new QueryFailure.BadParameters(name, ParameterType.UnknownWord(unknown, "tag of the graph", tags.Answer.All));
            }
        }

        return null;
    }
}
