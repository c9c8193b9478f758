using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Algorithms;
using InnovationGraph.Engine.Paths;
using InnovationGraph.Engine.Snapshots;

namespace InnovationGraph.Engine.Traversal;

/// <summary>
/// Answers from an in-memory snapshot of the revision asked for, with the records of that revision from the store. Safe to share;
/// one for a store, since it keeps the snapshots.
/// </summary>
public sealed class SnapshotTraversal(IGraphStore store, RevisionViews views, QueryLimits limits, TimeProvider clock) : IGraphTraversal
{
    private readonly SnapshotCache _snapshots = new(store, views);

    public IReadOnlyList<AlgorithmDescriptor> Measures => AlgorithmCatalog.Descriptors;

    public async Task<Outcome<SummaryAnswer>> SummariseAsync(
        IReadOnlyCollection<RecordId> ids, Revision revision, CancellationToken cancellation)
    {
        RecordReader reader = new(store, await _snapshots.GetAsync(revision, cancellation), cancellation);
        return new SummaryAnswer(await reader.SummariseAsync(ids));
    }

    public async Task<Outcome<EntityPage>> FindEntitiesAsync(EntityQuery query, CancellationToken cancellation) =>
        await new EntitySearch(await ReadAsync(query.Filter, cancellation), query).FindAsync();

    public async Task<Outcome<Page<LinkedRelationship>>> FindRelationshipsAsync(
        RelationshipQuery query, CancellationToken cancellation) =>
        await new RelationshipSearch(await ReadAsync(query.Filter, cancellation), query).FindAsync();

    public async Task<Outcome<FlowAnswer>> FindFlowsAsync(FlowQuery query, CancellationToken cancellation) =>
        await new FlowSearch(await ReadAsync(query.Filter, cancellation), query, limits).FindAsync();

    public async Task<Outcome<PathAnswer>> FindPathsAsync(PathQuery query, CancellationToken cancellation)
    {
        var records = await ReadAsync(query.Filter, cancellation);
        return await new PathSearch(records, query, Budget(cancellation)).FindAsync();
    }

    public async Task<Outcome<Page<ReachedEntity>>> ReachAsync(ReachQuery query, CancellationToken cancellation)
    {
        var records = await ReadAsync(query.Filter, cancellation);
        return await new ReachSearch(records, query, Budget(cancellation)).FindAsync();
    }

    public async Task<Outcome<SubgraphAnswer>> ExtractAsync(SubgraphQuery query, CancellationToken cancellation) =>
        await new SubgraphExtraction(await ReadAsync(query.Filter, cancellation), query, limits).FindAsync();

    public async Task<Outcome<CentralityAnswer>> RankAsync(CentralityQuery query, CancellationToken cancellation)
    {
        var records = await ReadAsync(query.Filter, cancellation);
        return await new CentralityRanking(records, query, Budget(cancellation)).RankAsync();
    }

    private async Task<RecordReader> ReadAsync(GraphFilter filter, CancellationToken cancellation) =>
        new(store, await _snapshots.GetAsync(filter.Revision, cancellation), cancellation);

    private QueryBudget Budget(CancellationToken cancellation) => new(limits, clock, cancellation);
}
