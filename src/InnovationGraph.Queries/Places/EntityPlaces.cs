namespace InnovationGraph.Queries.Places;

/// <summary>
/// Where the entities of a revision lie: the target of their LOCATED_IN, or for a government that has none, of its GOVERNS; the first
/// by id where there are several.
/// </summary>
/// <param name="ByEntity">The place of each entity; one that is not in it has none.</param>
internal sealed record EntityPlaces(IReadOnlyDictionary<RecordId, EntitySummary> ByEntity)
{
    private const string LocatedIn = "LOCATED_IN";
    private const string Governs = "GOVERNS";

    public static Task<Outcome<EntityPlaces>> GetAsync(QueryContext context, CancellationToken cancellation) =>
        context.View.ComputeOnceAsync(nameof(EntityPlaces), () => FindAllAsync(context), cancellation);

    private static async Task<Outcome<EntityPlaces>> FindAllAsync(QueryContext context)
    {
        GraphFilter filter = new() { Revision = context.Revision, Types = [Governs, LocatedIn] };
        var found = await context.Traversal.FindRelationshipsAsync(new(filter, 0, int.MaxValue), CancellationToken.None);
        return found.IsAnswered ? Of(found.Answer.Items) : found.Failure;
    }

    private static EntityPlaces Of(IReadOnlyList<LinkedRelationship> links) => new(links
        .OrderBy(link => link.Relationship.Type == Governs)
        .ThenBy(link => link.Target.Id)
        .DistinctBy(link => link.Source.Id)
        .ToDictionary(link => link.Source.Id, link => link.Target));
}
