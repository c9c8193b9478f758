namespace InnovationGraph.Queries.Gaps;

/// <summary>
/// The records in which a gap is open about some entities: they themselves, their relationships, the figures about them or counted over
/// them, and the projects, events and groups at the other ends of their relationships.
/// </summary>
internal static class NearRecords
{
    private static readonly KindRole[] Shared = [KindRole.Project, KindRole.Event, KindRole.Group];

    /// <param name="gaps">Only figures that a gap is in are looked at.</param>
    public static async Task<Outcome<HashSet<RecordId>>> OfAsync(
        ValueList<RecordId> entities, GapIndex gaps, QueryContext context, CancellationToken cancellation)
    {
        HashSet<RecordId> near = [.. entities];
        foreach (var entity in entities)
        {
            RelationshipQuery all = new(new() { Revision = context.Revision }, 0, int.MaxValue) { Entity = entity };
            var links = await context.Traversal.FindRelationshipsAsync(all, cancellation);
            if (!links.IsAnswered)
            {
                return links.Failure;
            }

            foreach (var link in links.Answer.Items)
            {
                near.Add(link.Relationship.Id);
                near.UnionWith(new[] { link.Source, link.Target }.Where(IsShared).Select(end => end.Id));
            }
        }

        if (entities.Count > 0)
        {
            var figures = await context.Store.ReadAsync<Observation>([.. gaps.BySubject.Select(one => one.Key)], context.View.Number, cancellation);
            near.UnionWith(figures.Values.Where(one => one.Dimensions.Values.Append(one.Subject).Any(entities.Contains)).Select(one => one.Id));
        }

        return near;

        bool IsShared(EntitySummary end) => Shared.Any(role => context.Ontology.HasRole(end.Kind, role));
    }
}
