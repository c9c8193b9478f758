namespace InnovationGraph.Queries.Funding;

/// <summary>
/// Where entities lie, found once a revision: the target of their LOCATED_IN, or for a government that has none of what it GOVERNS; the
/// first by id where there are several.
/// </summary>
internal sealed class EntityPlaces(IGraphTraversal traversal)
{
    private const string LocatedIn = "LOCATED_IN";
    private const string Governs = "GOVERNS";
    private readonly ComputedOnce<long, IReadOnlyDictionary<RecordId, EntitySummary>> _places = new(kept: 4);

    public Task<IReadOnlyDictionary<RecordId, EntitySummary>> FindAsync(Revision revision, CancellationToken cancellation) =>
        _places.GetAsync(revision.Number, () => FindAllAsync(revision)).WaitAsync(cancellation);

    private async Task<IReadOnlyDictionary<RecordId, EntitySummary>> FindAllAsync(Revision revision)
    {
        GraphFilter located = new() { Revision = revision, Types = [Governs, LocatedIn] };
        var found = RefusedException.Require(await traversal.FindRelationshipsAsync(new(located, 0, int.MaxValue), CancellationToken.None));
        return found.Items
            .OrderBy(link => link.Relationship.Type == Governs)
            .ThenBy(link => link.Target.Id)
            .DistinctBy(link => link.Source.Id)
            .ToDictionary(link => link.Source.Id, link => link.Target);
    }
}
