using static System.FormattableString;

namespace InnovationGraph.Queries.Gaps;

/// <summary>
/// The records in which something is open or disputed about some entities: they themselves, their relationships, the figures about them or
/// counted over them, and the projects, events, posts and groups at the other ends of their relationships.
/// </summary>
internal static class NearRecords
{
    private static readonly KindRole[] Shared = [KindRole.Project, KindRole.Event, KindRole.Post, KindRole.Group];

    /// <param name="figures">Ids of records: those of them that are figures are looked at, no others.</param>
    public static async Task<Outcome<HashSet<RecordId>>> OfAsync(
        ValueList<RecordId> entities, IReadOnlyCollection<RecordId> figures, QueryContext context, CancellationToken cancellation)
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

        if (entities.Count > 0 && figures.Count > 0)
        {
            var read = await context.Store.ReadAsync<Observation>(figures, context.View.Number, cancellation);
            near.UnionWith(read.Values.Where(one => one.Dimensions.Values.Append(one.Subject).Any(entities.Contains)).Select(one => one.Id));
        }

        return near;

        bool IsShared(EntitySummary end) => Shared.Any(role => context.Ontology.HasRole(end.Kind, role));
    }

    /// <summary>That a list about subjects themselves, which is empty, would not be around them.</summary>
    public static IReadOnlyList<string> NotesOn(ValueList<RecordId> subjects, int around) => around == 0
        ? []
        : [Invariant($"None is in {string.Join(", ", subjects)} itself; around={string.Join("&around=", subjects)} finds {around}.")];
}
