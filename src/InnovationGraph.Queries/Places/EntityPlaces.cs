namespace InnovationGraph.Queries.Places;

/// <summary>
/// Where the entities of a revision lie: the place that they are in, or for a government that is in none, the one that it governs; the
/// first by id where there are several.
/// </summary>
/// <param name="ByEntity">The place of each entity; one that is not in it has none.</param>
internal sealed record EntityPlaces(IReadOnlyDictionary<RecordId, EntitySummary> ByEntity)
{
    public static Task<Outcome<EntityPlaces>> GetAsync(QueryContext context, CancellationToken cancellation) =>
        context.View.ComputeOnceAsync(nameof(EntityPlaces), () => FindAllAsync(context), cancellation);

    private static async Task<Outcome<EntityPlaces>> FindAllAsync(QueryContext context)
    {
        GraphFilter filter = new() { Revision = context.Revision, Types = context.Ontology.PlaceTypes };
        if (filter.Types.Count == 0)
        {
            return new EntityPlaces(new Dictionary<RecordId, EntitySummary>());
        }

        var found = await context.Traversal.FindRelationshipsAsync(new(filter, 0, int.MaxValue), CancellationToken.None);
        return found.IsAnswered ? Of(found.Answer.Items, context.Ontology.TypesOf(TypeRole.Governs)) : found.Failure;
    }

    private static EntityPlaces Of(IReadOnlyList<LinkedRelationship> links, ValueList<string> governs) => new(links
        .OrderBy(link => governs.Contains(link.Relationship.Type))
        .ThenBy(link => link.Target.Id)
        .DistinctBy(link => link.Source.Id)
        .ToDictionary(link => link.Source.Id, link => link.Target));
}
