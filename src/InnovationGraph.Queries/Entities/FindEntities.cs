using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Entities;

internal sealed class FindEntities : Query<FindEntitiesParameters, EntityPageBody>
{
    public override string Route => "/entities";

    public override string Tag => Tags.Entities;

    public override string Summary => "Search entities by name, kind, tag and place";

    public override string Description =>
        "Case, width, accents, spaces and punctuation do not matter, nor whether Han characters are traditional or simplified; two of them are enough. "
        + "Without q, lists all entities that pass the filters. Whoever no source names, such as an unnamed payer, is found by id or kind only.";

    protected override async Task<Outcome<EntityPageBody>> AnswerAsync(
        FindEntitiesParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var areChosen = parameters.Id.Count > 0 || parameters.Filters.Kind.Count > 0;
        var unnamed = areChosen ? (Outcome<UnnamedEntities>)UnnamedEntities.None : await UnnamedEntities.GetAsync(context, cancellation);
        if (!unnamed.IsAnswered)
        {
            return unnamed.Failure;
        }

        GraphFilter filter = new() { Revision = context.Revision, Kinds = parameters.Filters.Kind, Tags = parameters.Filters.Tag };
        var text = string.IsNullOrWhiteSpace(parameters.Q) ? null : parameters.Q;
        EntityQuery query = new(filter, text, parameters.Within, parameters.Sort, context.Skip, parameters.Page.Limit)
        {
            Ids = parameters.Id,
            Without = unnamed.Answer.Ids,
        };
        var outcome = await context.Traversal.FindEntitiesAsync(query, cancellation);
        if (!outcome.IsAnswered)
        {
            return outcome.Failure;
        }

        var found = outcome.Answer;
        var nearest = found.Total == 0 && text is not null ? await NearestAsync(text, context, cancellation) : [];
        return new EntityPageBody(
            context.View.Number,
            found.Total,
            [.. found.Items.Select(FoundEntityBody.Of)],
            new(new Dictionary<string, int>(found.Kinds), new Dictionary<string, int>(found.Tags)),
            nearest,
            context.Skip == 0 ? NotesOn(query, found.Items) : [],
            context.Next(found.Total, found.Items.Count));
    }

    /// <summary>Only where no name is like the text are similar ones looked for. A better match than by words may be filtered out or sorted behind.</summary>
    private static string[] NotesOn(EntityQuery query, IReadOnlyList<FoundEntity> found)
    {
        var isBestFirst = query is { Sort: EntitySort.Relevance, Within: null, Ids.Count: 0, Filter: { Kinds.Count: 0, Tags.Count: 0 } };
        return found switch
        {
            [{ Match.Tier: MatchTier.Similar }, ..] => [$"No entity of this name; similar: {string.Join(", ", found.Select(one => one.Entity.Name))}."],
            [{ Match.Tier: MatchTier.Words }, ..] when isBestFirst => ["No entity of this name; the words stand in the names, summaries or tags of these."],
            _ => [],
        };
    }

    private static async Task<IReadOnlyList<string>> NearestAsync(string text, QueryContext context, CancellationToken cancellation)
    {
        var names = await context.View.ComputeOnceAsync(nameof(FindEntities), () => NamesAsync(context), cancellation);
        return names.IsAnswered ? NearestIds.Find(text, names.Answer) : [];
    }

    /// <summary>Every name of every entity that a source names, whatever its language.</summary>
    private static async Task<Outcome<string[]>> NamesAsync(QueryContext context)
    {
        var unnamed = await UnnamedEntities.GetAsync(context, CancellationToken.None);
        if (!unnamed.IsAnswered)
        {
            return unnamed.Failure;
        }

        HashSet<string> names = new(StringComparer.Ordinal);
        await foreach (var entity in context.Store.ScanAsync<Entity>(context.View.Number, CancellationToken.None))
        {
            if (!unnamed.Answer.Contains(entity.Id))
            {
                names.UnionWith(entity.Names.Select(name => name.Text));
            }
        }

        return names.ToArray();
    }
}

internal sealed record FindEntitiesParameters
{
    [Parameter("Entities to keep, many in one request.")]
    public ValueList<RecordId> Id { get; init; }

    [Parameter("A name or words, in English or Chinese.", Form = TextForm.Search, Example = "华为")]
    public string? Q { get; init; }

    public KindAndTag Filters { get; init; } = new();

    [Parameter("A place: keeps what lies in it.")]
    public RecordId? Within { get; init; }

    [Parameter("relevance (by match, then degree), name or degree.")]
    public EntitySort Sort { get; init; }

    public AtRevision At { get; init; } = new();

    public Paging Page { get; init; } = new();
}

/// <summary>A page of entities.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">This page.</param>
/// <param name="Facets">How the whole list divides.</param>
/// <param name="Nearest">Where nothing matches q or passes the filters: the names closest to q, in any language; otherwise empty.</param>
/// <param name="Notes">What to know of the items: that none has the name asked for.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record EntityPageBody(
    long Revision, int Total, IReadOnlyList<FoundEntityBody> Items, FacetsBody Facets, IReadOnlyList<string> Nearest, IReadOnlyList<string> Notes, string? Next)
    : IPagedAnswer, IListAnswer<FoundEntityBody>;

/// <summary>How the whole list divides, the most frequent first.</summary>
/// <param name="Kind">Entities by kind.</param>
/// <param name="Tag">Entities by tag; one entity may count under several.</param>
internal sealed record FacetsBody(IReadOnlyDictionary<string, int> Kind, IReadOnlyDictionary<string, int> Tag);

/// <summary>An entity in a list.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Kind">A kind of the ontology.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="NameZh">The preferred Chinese name; null where none is recorded.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Degree">How many relationships it has in all, parallel ones each.</param>
/// <param name="Match">How it matched; null without q.</param>
internal sealed record FoundEntityBody(
    RecordId Id, string Kind, string Name, string? NameZh, string? Summary, int Degree, MatchBody? Match)
{
    public static FoundEntityBody Of(FoundEntity found) => new(
        found.Entity.Id,
        found.Entity.Kind,
        found.Entity.Name,
        found.Entity.NameZh,
        found.Entity.Summary,
        found.Entity.Degree,
        found.Match is { } match ? new(match.Tier, match.Name) : null);
}

/// <summary>How an entity matched the search.</summary>
/// <param name="Tier">exact, prefix, contains, words or similar (a likely misspelling), the best first.</param>
/// <param name="Name">The name that matched.</param>
internal sealed record MatchBody(MatchTier Tier, string Name);
