using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Api.Funding;

/// <summary>Where entities lie: the target of their LOCATED_IN relationship, the first by id where there are several.</summary>
internal static class RecipientPlaces
{
    private const string LocatedIn = "LOCATED_IN";

    public static async Task<IReadOnlyDictionary<RecordId, EntitySummary>> FindAsync(
        IGraphTraversal traversal, GraphFilter filter, CancellationToken cancellation)
    {
        GraphFilter located = new() { Revision = filter.Revision, Types = [LocatedIn] };
        var outcome = await traversal.FindRelationshipsAsync(new(located, 0, int.MaxValue), cancellation);
        return outcome.IsAnswered
            ? outcome.Answer.Items
                .OrderBy(link => link.Target.Id)
                .DistinctBy(link => link.Source.Id)
                .ToDictionary(link => link.Source.Id, link => link.Target)
            : new Dictionary<RecordId, EntitySummary>();
    }
}
