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
/// one for a store, since it keeps the snapshots and what algorithms run over and the rankings asked for last.
/// </summary>
public sealed class SnapshotTraversal(IGraphStore store, RevisionViews views, QueryLimits limits, TimeProvider clock) : IGraphTraversal
{
    private const int CompactGraphsKept = 8;
    private const int RankingsKept = 16;

    private readonly SnapshotCache _snapshots = new(store, views);
    private readonly Memo<GraphShape, CompactGraph> _compactGraphs = new(CompactGraphsKept);
    private readonly Memo<AlgorithmQuery, Ranking> _rankings = new(RankingsKept);

    public IReadOnlyList<AlgorithmDescriptor> Algorithms => AlgorithmCatalog.Descriptors;

    public async Task<Outcome<SummaryAnswer>> SummariseAsync(
        IReadOnlyCollection<RecordId> ids, Revision revision, CancellationToken cancellation)
    {
        SnapshotRecords reader = new(store, await _snapshots.GetAsync(revision, cancellation), cancellation);
        return new SummaryAnswer(await reader.SummariseAsync(ids));
    }

    public Task<Outcome<EntityPage>> FindEntitiesAsync(EntityQuery query, CancellationToken cancellation) =>
        AnswerAsync(query.Filter, records => new EntityQueryHandler(records, query).AnswerAsync(), cancellation);

    public Task<Outcome<Page<LinkedRelationship>>> FindRelationshipsAsync(RelationshipQuery query, CancellationToken cancellation) =>
        AnswerAsync(query.Filter, records => new RelationshipQueryHandler(records, query).AnswerAsync(), cancellation);

    public Task<Outcome<FlowAnswer>> FindFlowsAsync(FlowQuery query, CancellationToken cancellation) =>
        AnswerAsync(query.Filter, records => new FlowQueryHandler(records, query, limits).AnswerAsync(), cancellation);

    public Task<Outcome<PathAnswer>> FindPathsAsync(PathQuery query, CancellationToken cancellation) =>
        AnswerAsync(query.Filter, records => new PathQueryHandler(records, query, Budget(cancellation)).AnswerAsync(), cancellation);

    public Task<Outcome<PatternAnswer>> FindPatternsAsync(PatternQuery query, CancellationToken cancellation) =>
        AnswerAsync(query.Filter, records => new PatternQueryHandler(records, query, Budget(cancellation)).AnswerAsync(), cancellation);

    public Task<Outcome<Page<ReachedEntity>>> ReachAsync(ReachQuery query, CancellationToken cancellation) =>
        AnswerAsync(query.Filter, records => new ReachQueryHandler(records, query, Budget(cancellation)).AnswerAsync(), cancellation);

    public Task<Outcome<SubgraphAnswer>> ExtractAsync(SubgraphQuery query, CancellationToken cancellation) =>
        AnswerAsync(query.Filter, records => new SubgraphQueryHandler(records, query, limits).AnswerAsync(), cancellation);

    public Task<Outcome<GraphOutline>> OutlineAsync(GraphFilter filter, CancellationToken cancellation) => AnswerAsync(
        filter, records => Task.FromResult(new SubgraphQueryHandler(records, SubgraphQuery.Everything(filter), limits).Outline()), cancellation);

    public Task<Outcome<ResilienceAnswer>> FindResilienceAsync(ResilienceQuery query, CancellationToken cancellation) => AnswerAsync(
        query.Filter,
        records => new ResilienceQueryHandler(records, query, Budget(cancellation), _compactGraphs, cancellation).AnswerAsync(),
        cancellation);

    public Task<Outcome<AlgorithmAnswer>> RunAsync(AlgorithmQuery query, CancellationToken cancellation) => AnswerAsync(
        query.Filter,
        records => new AlgorithmQueryHandler(records, query, Budget(cancellation), _compactGraphs, _rankings, cancellation).AnswerAsync(),
        cancellation);

    /// <summary>The answer from the revision that a filter names, or the failure for an entity that it names and that there is not.</summary>
    private async Task<Outcome<T>> AnswerAsync<T>(
        GraphFilter filter, Func<SnapshotRecords, Task<Outcome<T>>> answer, CancellationToken cancellation)
        where T : class
    {
        SnapshotRecords records = new(store, await _snapshots.GetAsync(filter.Revision, cancellation), cancellation);
        return records.Resolve(ParameterNames.Avoid, filter.Avoid, out _) is { } unknown ? unknown : await answer(records);
    }

    private QueryBudget Budget(CancellationToken cancellation) => new(limits, clock, cancellation);
}
