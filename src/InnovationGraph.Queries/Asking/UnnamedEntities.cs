namespace InnovationGraph.Queries.Asking;

/// <summary>The entities that stand for whom no source names: those with a property of the role unnamed that says so.</summary>
internal sealed class UnnamedEntities(IReadOnlyCollection<RecordId> ids)
{
    private readonly HashSet<RecordId> _set = [.. ids];

    public static UnnamedEntities None { get; } = new([]);

    /// <summary>Their ids, in order.</summary>
    public ValueList<RecordId> Ids { get; } = ids.Order().ToValueList();

    public bool Contains(RecordId id) => _set.Contains(id);

    /// <summary>All of the revision, found once.</summary>
    public static Task<Outcome<UnnamedEntities>> GetAsync(QueryContext context, CancellationToken cancellation) =>
        context.View.ComputeOnceAsync(nameof(UnnamedEntities), () => FindAllAsync(context), cancellation);

    private static async Task<Outcome<UnnamedEntities>> FindAllAsync(QueryContext context)
    {
        var properties = context.Ontology.PropertiesOf(PropertyRole.Unnamed);
        List<RecordId> found = [];
        if (properties.Count > 0)
        {
            await foreach (var entity in context.Store.ScanAsync<Entity>(context.View.Number, CancellationToken.None))
            {
                if (properties.Any(property => entity.Properties.GetValueOrDefault(property) is PropertyValue.Flag { Value: true }))
                {
                    found.Add(entity.Id);
                }
            }
        }

        return new UnnamedEntities(found);
    }
}
