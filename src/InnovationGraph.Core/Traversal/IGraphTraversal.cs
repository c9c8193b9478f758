using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Core.Traversal;

/// <summary>
/// Answers questions about the graph's shape, with the records of the revision that the filter names. Whichever implementation
/// answers, the answer and its order are the same.
/// </summary>
public interface IGraphTraversal
{
    /// <summary>The algorithms that can be run, in the order to show them.</summary>
    IReadOnlyList<AlgorithmDescriptor> Algorithms { get; }

    /// <summary>Summaries of entities; ids without an entity at the revision are left out.</summary>
    Task<Outcome<SummaryAnswer>> SummariseAsync(
        IReadOnlyCollection<RecordId> ids, Revision revision, CancellationToken cancellation);

    Task<Outcome<EntityPage>> FindEntitiesAsync(EntityQuery query, CancellationToken cancellation);

    Task<Outcome<Page<LinkedRelationship>>> FindRelationshipsAsync(RelationshipQuery query, CancellationToken cancellation);

    Task<Outcome<FlowAnswer>> FindFlowsAsync(FlowQuery query, CancellationToken cancellation);

    Task<Outcome<PathAnswer>> FindPathsAsync(PathQuery query, CancellationToken cancellation);

    Task<Outcome<PatternAnswer>> FindPatternsAsync(PatternQuery query, CancellationToken cancellation);

    Task<Outcome<Page<ReachedEntity>>> ReachAsync(ReachQuery query, CancellationToken cancellation);

    Task<Outcome<SubgraphAnswer>> ExtractAsync(SubgraphQuery query, CancellationToken cancellation);

    /// <summary>All that a filter keeps, whatever its size.</summary>
    Task<Outcome<GraphOutline>> OutlineAsync(GraphFilter filter, CancellationToken cancellation);

    Task<Outcome<ResilienceAnswer>> FindResilienceAsync(ResilienceQuery query, CancellationToken cancellation);

    /// <summary>The answer is the case of <see cref="AlgorithmAnswer"/> that the algorithm's kind says.</summary>
    Task<Outcome<AlgorithmAnswer>> RunAsync(AlgorithmQuery query, CancellationToken cancellation);
}
