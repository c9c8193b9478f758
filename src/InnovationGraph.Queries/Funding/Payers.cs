using InnovationGraph.Queries.Places;

namespace InnovationGraph.Queries.Funding;

/// <summary>What is known of payers: their countries, what they are as payers, and of which groups and classes they are one.</summary>
internal sealed class Payers(
    IReadOnlyDictionary<RecordId, PayerClass> classes, IReadOnlyDictionary<RecordId, RecordId> countries, ILookup<RecordId, RecordId> groups)
{
    /// <summary>Nothing is known.</summary>
    public static Payers None { get; } = new(
        new Dictionary<RecordId, PayerClass>(), new Dictionary<RecordId, RecordId>(), Array.Empty<RecordId>().ToLookup(id => id));

    /// <param name="payers">Those whose class may be asked for.</param>
    /// <param name="context">What to answer from.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<Outcome<Payers>> ReadAsync(IEnumerable<RecordId> payers, QueryContext context, CancellationToken cancellation)
    {
        var places = await EntityPlaces.GetAsync(context, cancellation);
        var groups = await GroupIndex.GetAsync(context, cancellation);
        if ((places.Failure ?? groups.Failure) is { } failure)
        {
            return failure;
        }

        var entities = await context.Store.ReadAsync<Entity>([.. payers.Distinct()], context.View.Number, cancellation);
        return new Payers(
            entities.ToDictionary(entity => entity.Key, entity => OwnClassOf(entity.Value, context.Ontology)), places.Answer!.Countries, groups.Answer!.Groups);
    }

    /// <summary>The country in which an entity lies; null where none is known, or several are.</summary>
    public RecordId? CountryOf(RecordId entity) => countries.TryGetValue(entity, out var country) ? country : null;

    /// <summary>Whether an entity stands for a payer whom no source names.</summary>
    public bool IsUnnamed(RecordId payer) => classes.TryGetValue(payer, out var own) && own == PayerClass.Unnamed;

    /// <summary>What a payer is to a recipient.</summary>
    public PayerClass ClassOf(RecordId payer, RecordId recipient)
    {
        var own = classes.GetValueOrDefault(payer);
        return own != PayerClass.Unnamed && CountryOf(payer) is { } from && CountryOf(recipient) is { } to && from != to ? PayerClass.Foreign : own;
    }

    /// <summary>The groups and classes of which an entity is one, and those of which these are, the nearest first; not itself.</summary>
    public IReadOnlyList<RecordId> GroupsOf(RecordId entity)
    {
        List<RecordId> found = [entity];
        for (var at = 0; at < found.Count; at++)
        {
            found.AddRange(groups[found[at]].Where(group => !found.Contains(group)));
        }

        return found[1..];
    }

    /// <summary>
    /// Who is one of which groups and classes. A body that acts for itself, as an association does, is none: what it pays its members do not.
    /// </summary>
    internal static ILookup<RecordId, RecordId> GroupsIn(IEnumerable<LinkedRelationship> memberships, OntologyIndex ontology) => memberships
        .Where(link => ontology.HasRole(link.Target.Kind, KindRole.Group) || !ontology.HasRole(link.Target.Kind, KindRole.Actor))
        .OrderBy(link => link.Target.Id)
        .ToLookup(link => link.Source.Id, link => link.Target.Id);

    /// <summary>The first that fits of all that needs no recipient.</summary>
    private static PayerClass OwnClassOf(Entity payer, OntologyIndex ontology)
    {
        var properties = payer.Properties.Where(property => ontology.Properties.ContainsKey(property.Key))
            .Select(property => (Type: ontology.Properties[property.Key], property.Value)).ToList();
        List<PayerClass> fitting =
        [
            .. properties.Where(one => one is { Type.Role: PropertyRole.Unnamed, Value: PropertyValue.Flag { Value: true } }).Select(_ => PayerClass.Unnamed),
            .. ontology.HasRole(payer.Kind, KindRole.Party) ? [PayerClass.Party] : Array.Empty<PayerClass>(),
            .. properties.Where(one => one.Value is PropertyValue.Text)
                .SelectMany(one => one.Type.Payers.Where(payers => payers.Values.Contains(((PropertyValue.Text)one.Value).Value)))
                .Select(payers => payers.Class),
            .. ontology.HasRole(payer.Kind, KindRole.Public) ? [PayerClass.Public] : Array.Empty<PayerClass>(),
        ];
        return fitting.DefaultIfEmpty().Min();
    }

    /// <summary>Who is one of which groups and classes, in a whole revision.</summary>
    private sealed record GroupIndex(ILookup<RecordId, RecordId> Groups)
    {
        public static Task<Outcome<GroupIndex>> GetAsync(QueryContext context, CancellationToken cancellation) => context.ComputeOnceAsync(
            nameof(GroupIndex),
            context.Ontology.TypesOf(TypeRole.Member),
            links => new GroupIndex(GroupsIn(links, context.Ontology)),
            cancellation);
    }
}
