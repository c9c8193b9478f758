using InnovationGraph.Queries.Chains;
using InnovationGraph.Queries.Channels;
using InnovationGraph.Queries.Disagreements;
using InnovationGraph.Queries.Funding;
using InnovationGraph.Queries.Gaps;
using InnovationGraph.Queries.Indicators;
using InnovationGraph.Queries.Ontologies;
using InnovationGraph.Queries.Paths;
using InnovationGraph.Queries.Sources;
using InnovationGraph.Queries.Statistics;
using InnovationGraph.Queries.Support;
using InnovationGraph.Queries.Timelines;

namespace InnovationGraph.Queries;

/// <summary>Every query that there is, a line each, in the order to show them.</summary>
public static class Catalog
{
    public static IReadOnlyList<Query> Queries { get; } =
    [
        new FindFunding(),
        new GetTimeline(),
        new ListIndicators(),
        new GetIndicator(),
        new GetSupportProfile(),
        new FindChannels(),
        new GetChain(),
        new FindPaths(),
        new FindGaps(),
        new FindDisagreements(),
        new ListSources(),
        new GetSource(),
        new GetOntology(),
        new GetStatistics(),
    ];
}
