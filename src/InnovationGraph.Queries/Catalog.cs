using InnovationGraph.Queries.Centrality;
using InnovationGraph.Queries.Chains;
using InnovationGraph.Queries.Channels;
using InnovationGraph.Queries.Communities;
using InnovationGraph.Queries.Datasets;
using InnovationGraph.Queries.Disagreements;
using InnovationGraph.Queries.Distances;
using InnovationGraph.Queries.Entities;
using InnovationGraph.Queries.Funding;
using InnovationGraph.Queries.Gaps;
using InnovationGraph.Queries.Indicators;
using InnovationGraph.Queries.Observations;
using InnovationGraph.Queries.Ontologies;
using InnovationGraph.Queries.Paths;
using InnovationGraph.Queries.Patterns;
using InnovationGraph.Queries.Reachability;
using InnovationGraph.Queries.Relationships;
using InnovationGraph.Queries.Revisions;
using InnovationGraph.Queries.Sources;
using InnovationGraph.Queries.Statistics;
using InnovationGraph.Queries.Structure;
using InnovationGraph.Queries.Subgraph;
using InnovationGraph.Queries.Support;
using InnovationGraph.Queries.Timelines;

namespace InnovationGraph.Queries;

/// <summary>Every query that there is, one on each line, in the order to show them.</summary>
public static class Catalog
{
    /// <param name="algorithms">The algorithms that can be run, of which each is a query.</param>
    public static IReadOnlyList<Query> Of(IReadOnlyList<AlgorithmDescriptor> algorithms) =>
    [
        new FindFunding(),
        new GetTimeline(),
        new ListIndicators(),
        new GetIndicator(),
        new GetSupportProfile(),
        new FindChannels(),
        new GetChain(),
        new FindEntities(),
        new GetEntity(),
        new GetEntityRelationships(),
        new GetEntityObservations(),
        new FindObservations(),
        new FindRelationships(),
        new GetRelationship(),
        new FindPaths(),
        new FindPatterns(),
        new FindReachable(),
        new GetSubgraph(),
        new ExportGraph(),
        new ListCentralityMeasures(),
        .. algorithms.Where(algorithm => algorithm.Kind == AlgorithmKind.Scores).Select(algorithm => new RankEntities(algorithm)),
        .. algorithms.Where(algorithm => algorithm.Kind == AlgorithmKind.Groups).Select(algorithm => new FindCommunities(algorithm)),
        .. algorithms.Where(algorithm => algorithm.Kind == AlgorithmKind.Elements).Select(algorithm => new FindElements(algorithm)),
        new FindResilience(),
        .. algorithms.Where(algorithm => algorithm.Kind == AlgorithmKind.Pairs).Select(algorithm => new FindPairs(algorithm)),
        new FindGaps(),
        new FindDisagreements(),
        new ListDatasets(),
        new GetDataset(),
        new ListSources(),
        new GetSource(),
        new GetOntology(),
        new ListRevisions(),
        new GetRevision(),
        new GetStatistics(),
    ];
}
