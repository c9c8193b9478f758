namespace InnovationGraph.Queries.Places;

/// <summary>
/// Where the entities of a revision lie, by what <see cref="OntologyIndex.PlaceTypes"/> says: the place that an entity is in, or of which it
/// is a part where it is a place itself; for a government that is in none, the place that it governs. Where there are several, the first
/// by id.
/// </summary>
/// <param name="ByEntity">The place of each entity; one that is not in it has none.</param>
internal sealed record EntityPlaces(IReadOnlyDictionary<RecordId, EntitySummary> ByEntity)
{
    public static Task<Outcome<EntityPlaces>> GetAsync(QueryContext context, CancellationToken cancellation) =>
        context.ComputeOnceAsync(
            nameof(EntityPlaces),
            [.. context.Ontology.PlaceTypes, .. context.Ontology.TypesOf(TypeRole.PartOf)],
            links => Of(links, context.Ontology),
            cancellation);

    private static EntityPlaces Of(IReadOnlyList<LinkedRelationship> links, OntologyIndex ontology)
    {
        TypeRole RoleOf(LinkedRelationship link) => ontology.RelationshipTypes[link.Relationship.Type].Role;
        bool IsPlace(EntitySummary entity) => ontology.PlaceKinds.Contains(entity.Kind);
        return new(links
            .Where(link => RoleOf(link) != TypeRole.PartOf || (IsPlace(link.Source) && IsPlace(link.Target)))
            .OrderBy(link => RoleOf(link) == TypeRole.Governs)
            .ThenBy(link => link.Target.Id)
            .DistinctBy(link => link.Source.Id)
            .ToDictionary(link => link.Source.Id, link => link.Target));
    }
}
