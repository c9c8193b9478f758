using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Algorithms;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Traversal;

/// <summary>
/// Answers from an in-memory snapshot of the revision asked for, with the records of that revision from the store. Safe to share;
/// one for a store, since it keeps the snapshots and what algorithms run over.
/// </summary>
public sealed class SnapshotTraversal(IGraphStore store, RevisionViews views, QueryLimits limits, TimeProvider clock) : IGraphTraversal
{
    private const int CompactGraphsKept = 8;

    private readonly SnapshotCache _snapshots = new(store, views);
    private readonly Memo<GraphFilter, CompactGraph> _compactGraphs = new(CompactGraphsKept);

    public IReadOnlyList<AlgorithmDescriptor> Algorithms => AlgorithmCatalog.Descriptors;

    public async Task<Outcome<SummaryAnswer>> SummariseAsync(
        IReadOnlyCollection<RecordId> ids, Revision revision, CancellationToken cancellation)
    {
        SnapshotRecords reader = new(store, await _snapshots.GetAsync(revision, cancellation), cancellation);
        return new SummaryAnswer(await reader.SummariseAsync(ids));
    }

    public async Task<Outcome<EntityPage>> FindEntitiesAsync(EntityQuery query, CancellationToken cancellation) =>
        await new EntityQueryHandler(await ReadAsync(query.Filter, cancellation), query).AnswerAsync();

    public async Task<Outcome<Page<LinkedRelationship>>> FindRelationshipsAsync(
        RelationshipQuery query, CancellationToken cancellation) =>
        await new RelationshipQueryHandler(await ReadAsync(query.Filter, cancellation), query).AnswerAsync();

    public async Task<Outcome<FlowAnswer>> FindFlowsAsync(FlowQuery query, CancellationToken cancellation) =>
        await new FlowQueryHandler(await ReadAsync(query.Filter, cancellation), query, limits).AnswerAsync();

    public async Task<Outcome<PathAnswer>> FindPathsAsync(PathQuery query, CancellationToken cancellation)
    {
        var records = await ReadAsync(query.Filter, cancellation);
        return await new PathQueryHandler(records, query, Budget(cancellation)).AnswerAsync();
    }

    public async Task<Outcome<Page<ReachedEntity>>> ReachAsync(ReachQuery query, CancellationToken cancellation)
    {
        var records = await ReadAsync(query.Filter, cancellation);
        return await new ReachQueryHandler(records, query, Budget(cancellation)).AnswerAsync();
    }

    public async Task<Outcome<SubgraphAnswer>> ExtractAsync(SubgraphQuery query, CancellationToken cancellation) =>
        await new SubgraphQueryHandler(await ReadAsync(query.Filter, cancellation), query, limits).AnswerAsync();

    public async Task<Outcome<AlgorithmAnswer>> RunAsync(AlgorithmQuery query, CancellationToken cancellation)
    {
        var records = await ReadAsync(query.Filter, cancellation);
        return await new AlgorithmQueryHandler(records, query, Budget(cancellation), _compactGraphs, cancellation).AnswerAsync();
    }

    private async Task<SnapshotRecords> ReadAsync(GraphFilter filter, CancellationToken cancellation) =>
        new(store, await _snapshots.GetAsync(filter.Revision, cancellation), cancellation);

    private QueryBudget Budget(CancellationToken cancellation) => new(limits, clock, cancellation);
}
