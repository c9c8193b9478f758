namespace InnovationGraph.Queries.Places;

/// <summary>
/// Where the entities of a revision lie, by what <see cref="OntologyIndex.PlaceTypes"/> says: the place that an entity is in, or of which it
/// is a part where it is a place itself; for a government that is in none, the place that it governs. Where there are several, the first
/// by id.
/// </summary>
/// <param name="ByEntity">The place of each entity; one that is not in it has none.</param>
/// <param name="Countries">The country of each entity that lies, by any chain of places, in just one.</param>
internal sealed record EntityPlaces(IReadOnlyDictionary<RecordId, EntitySummary> ByEntity, IReadOnlyDictionary<RecordId, RecordId> Countries)
{
    private readonly HashSet<RecordId> _placed = [.. ByEntity.Keys, .. ByEntity.Values.Select(place => place.Id)];

    /// <summary>Whether an entity is, or is known to lie in, a place.</summary>
    public bool IsPlaced(RecordId entity) => _placed.Contains(entity);

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
        List<LinkedRelationship> placing =
        [
            .. links.Where(link => RoleOf(link) != TypeRole.PartOf || (IsPlace(link.Source) && IsPlace(link.Target)))
                .OrderBy(link => RoleOf(link) == TypeRole.Governs)
                .ThenBy(link => link.Target.Id),
        ];
        return new(
            placing.DistinctBy(link => link.Source.Id).ToDictionary(link => link.Source.Id, link => link.Target),
            CountriesOf(placing, ontology));
    }

    private static Dictionary<RecordId, RecordId> CountriesOf(IReadOnlyList<LinkedRelationship> placing, OntologyIndex ontology)
    {
        var above = placing.ToLookup(link => link.Source.Id, link => link.Target);
        Dictionary<RecordId, RecordId> countries = [];
        foreach (var country in placing.SelectMany(link => new[] { link.Source, link.Target }).Where(end => ontology.HasRole(end.Kind, KindRole.Country)))
        {
            countries[country.Id] = country.Id;
        }

        foreach (var entity in above.Select(one => one.Key).Where(entity => !countries.ContainsKey(entity)).ToList())
        {
            HashSet<RecordId> seen = [entity], found = [];
            Queue<RecordId> waiting = new([entity]);
            while (waiting.TryDequeue(out var at))
            {
                foreach (var place in above[at].Where(place => seen.Add(place.Id)))
                {
                    if (ontology.HasRole(place.Kind, KindRole.Country))
                    {
                        found.Add(place.Id);
                    }
                    else
                    {
                        waiting.Enqueue(place.Id);
                    }
                }
            }

            if (found.Count == 1)
            {
                countries.Add(entity, found.Single());
            }
        }

        return countries;
    }
}
