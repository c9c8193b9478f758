namespace InnovationGraph.Queries.Places;

/// <summary>
/// Where the entities of a revision lie: the place that they are in, or for a government that is in none, the one that it governs; the
/// first by id where there are several.
/// </summary>
/// <param name="ByEntity">The place of each entity; one that is not in it has none.</param>
internal sealed record EntityPlaces(IReadOnlyDictionary<RecordId, EntitySummary> ByEntity)
{
    public static Task<Outcome<EntityPlaces>> GetAsync(QueryContext context, CancellationToken cancellation) =>
        context.ComputeOnceAsync(
            nameof(EntityPlaces), context.Ontology.PlaceTypes, links => Of(links, context.Ontology.TypesOf(TypeRole.Governs)), cancellation);

    private static EntityPlaces Of(IReadOnlyList<LinkedRelationship> links, ValueList<string> governs) => new(links
        .OrderBy(link => governs.Contains(link.Relationship.Type))
        .ThenBy(link => link.Target.Id)
        .DistinctBy(link => link.Source.Id)
        .ToDictionary(link => link.Source.Id, link => link.Target));
}
