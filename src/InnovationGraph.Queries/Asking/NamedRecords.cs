using System.Collections.Concurrent;

namespace InnovationGraph.Queries.Asking;

/// <summary>
/// Which record of a revision a text means where an id is wanted: the one with that id, or else the only entity of which it is a name or an
/// identifier, in any script and whatever its case, spaces and punctuation. What was found once is not looked for again.
/// </summary>
/// <param name="mostRemembered">How many are remembered before all are forgotten.</param>
internal sealed class NamedRecords(int mostRemembered = NamedRecords.MostRemembered)
{
    private const int MostRemembered = 10_000;
    private const int MostSimilar = 5;
    private const int MostCandidates = 20;

    private readonly ConcurrentDictionary<string, RecordId> _found = new(StringComparer.Ordinal);

    public static async Task<NamedRecords> OfAsync(RevisionView view, CancellationToken cancellation) =>
        (await view.ComputeOnceAsync(nameof(NamedRecords), () => Task.FromResult<Outcome<NamedRecords>>(new NamedRecords()), cancellation)).Answer!;

    /// <summary>Puts ids in the place of the names that parameters were given; the failure for the first text that stands for no record, or for several.</summary>
    public async Task<QueryFailure?> ResolveAsync(
        IReadOnlyList<Parameter> parameters, ParameterValues values, QueryContext context, CancellationToken cancellation)
    {
        var asked = parameters.Where(parameter => parameter.Type.MayBeName)
            .SelectMany(parameter => values.Of(parameter.Name).Distinct().Select(value => (Parameter: parameter, Value: value, Text: parameter.Type.NameIn(value))))
            .ToList();

        // Another request may empty what is remembered at any time.
        Dictionary<string, RecordId> known = new(StringComparer.Ordinal);
        HashSet<string> isNew = new(StringComparer.Ordinal);
        foreach (var text in asked.Select(one => one.Text).Distinct(StringComparer.Ordinal))
        {
            if (_found.TryGetValue(text, out var id))
            {
                known[text] = id;
            }
            else
            {
                isNew.Add(text);
            }
        }

        var there = await ReadAsync(isNew, context, cancellation);
        foreach (var (parameter, value, text) in asked)
        {
            var outcome = there.TryGetValue(text, out var id) || known.TryGetValue(text, out id)
                ? (id, null)
                : await FindAsync(text, parameter.InRoute ? null : parameter.Name, context, cancellation);
            if (outcome is { Failure: { } failure })
            {
                return failure;
            }

            // In a route the id of a record that is gone stays as it is, but a parameter would be told where it went.
            if (there.ContainsKey(text) || text != outcome.Id.ToString())
            {
                Remember(text, outcome.Id);
            }

            values.Replace(parameter.Name, value, parameter.Type.WithId(value, outcome.Id));
        }

        return null;
    }

    private static async Task<Dictionary<string, RecordId>> ReadAsync(
        IEnumerable<string> texts, QueryContext context, CancellationToken cancellation)
    {
        List<RecordId> ids = [];
        foreach (var text in texts)
        {
            if (RecordId.TryParse(text, out var id))
            {
                ids.Add(id);
            }
        }

        return ids.Count == 0
            ? []
            : (await context.Store.ReadAsync<GraphRecord>(ids, context.View.Number, cancellation)).Keys
                .ToDictionary(id => id.ToString(), StringComparer.Ordinal);
    }

    /// <param name="parameter">Null where the question is about the record: then the query tells what became of it.</param>
    private static async Task<(RecordId Id, QueryFailure? Failure)> FindAsync(
        string text, string? parameter, QueryContext context, CancellationToken cancellation)
    {
        if (RecordId.TryParse(text, out var id) && await context.FindEndedAsync<GraphRecord>(id, cancellation) is { } ended)
        {
            if (parameter is null)
            {
                return (id, null);
            }

            if (ended.MergedInto is { } survivor)
            {
                return (default, new QueryFailure.Merged(id, survivor, parameter));
            }
        }

        var matches = text.Length > RecordId.MaxLength || text.Any(char.IsControl)
            ? []
            : await context.Store.SearchAsync(text, context.View.Number, cancellation);
        var exact = matches.Where(match => match.Tier == MatchTier.Exact).Select(match => match.Id).Order().ToList();
        return exact switch
        {
            [var one] => (one, null),
            [] => (default, await OfferAsync(
                await FindSimilarAsync(text, matches, context, cancellation),
                similar => new QueryFailure.UnknownName(text, parameter, similar),
                context,
                cancellation)),
            _ => (default, await OfferAsync(
                [.. exact.Take(MostCandidates)],
                several => new QueryFailure.AmbiguousName(text, parameter, several, exact.Count),
                context,
                cancellation)),
        };
    }

    /// <summary>The entities that some source names and that may have been meant, the likeliest first.</summary>
    private static async Task<IReadOnlyList<RecordId>> FindSimilarAsync(
        string text, IEnumerable<EntityMatch> matches, QueryContext context, CancellationToken cancellation)
    {
        var unnamed = (await UnnamedEntities.GetAsync(context, cancellation)).Answer ?? UnnamedEntities.None;
        var named = matches.Select(match => match.Id).Where(id => !unnamed.Contains(id)).Take(MostSimilar);
        var near = NearestIds.Find(text, (await context.GetIdsAsync<Entity>(cancellation)).Where(id => !unnamed.Contains(id)));
        return [.. named.Concat(near).Distinct().Take(MostSimilar)];
    }

    private static async Task<QueryFailure> OfferAsync(
        IReadOnlyList<RecordId> ids, Func<ValueList<EntitySummary>, QueryFailure> offer, QueryContext context, CancellationToken cancellation)
    {
        var found = await context.SummariseAsync(ids, cancellation);
        return found.IsAnswered ? offer(ids.Select(id => found.Answer[id]).ToValueList()) : found.Failure;
    }

    private void Remember(string text, RecordId id)
    {
        if (_found.Count >= mostRemembered)
        {
            _found.Clear();
        }

        _found[text] = id;
    }
}
