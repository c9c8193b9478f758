using InnovationGraph.Queries.Centrality;
using InnovationGraph.Queries.Chains;
using InnovationGraph.Queries.Channels;
using InnovationGraph.Queries.Datasets;
using InnovationGraph.Queries.Disagreements;
using InnovationGraph.Queries.Entities;
using InnovationGraph.Queries.Funding;
using InnovationGraph.Queries.Gaps;
using InnovationGraph.Queries.Indicators;
using InnovationGraph.Queries.Observations;
using InnovationGraph.Queries.Ontologies;
using InnovationGraph.Queries.Paths;
using InnovationGraph.Queries.Reachability;
using InnovationGraph.Queries.Relationships;
using InnovationGraph.Queries.Revisions;
using InnovationGraph.Queries.Sources;
using InnovationGraph.Queries.Statistics;
using InnovationGraph.Queries.Subgraph;
using InnovationGraph.Queries.Support;
using InnovationGraph.Queries.Timelines;

namespace InnovationGraph.Queries;

/// <summary>Every query that there is, a line each, in the order to show them.</summary>
public static class Catalog
{
    /// <param name="measures">The centrality measures, of which each is a query.</param>
    public static IReadOnlyList<Query> Of(IEnumerable<AlgorithmDescriptor> measures) =>
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
        new FindReachable(),
        new GetSubgraph(),
        new ListCentralityMeasures(),
        .. measures.Select(measure => new RankEntities(measure)),
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
