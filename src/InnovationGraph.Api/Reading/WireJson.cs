using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationGraph.Api.Centrality;
using InnovationGraph.Api.Chains;
using InnovationGraph.Api.Channels;
using InnovationGraph.Api.Disagreements;
using InnovationGraph.Api.Entities;
using InnovationGraph.Api.Funding;
using InnovationGraph.Api.Gaps;
using InnovationGraph.Api.Health;
using InnovationGraph.Api.Indicators;
using InnovationGraph.Api.Ontology;
using InnovationGraph.Api.Paths;
using InnovationGraph.Api.Problems;
using InnovationGraph.Api.Reachability;
using InnovationGraph.Api.Relationships;
using InnovationGraph.Api.Revisions;
using InnovationGraph.Api.Sources;
using InnovationGraph.Api.Statistics;
using InnovationGraph.Api.Subgraph;
using InnovationGraph.Api.Support;
using InnovationGraph.Api.Timelines;

namespace InnovationGraph.Api.Reading;

/// <summary>How bodies become JSON: generated at build time, camelCase, numbers as numbers, Chinese as it is.</summary>
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(HealthBody))]
[JsonSerializable(typeof(EntityPageBody))]
[JsonSerializable(typeof(EntityBody))]
[JsonSerializable(typeof(EntityRelationshipPageBody))]
[JsonSerializable(typeof(ObservationPageBody))]
[JsonSerializable(typeof(TimelineBody))]
[JsonSerializable(typeof(IndicatorListBody))]
[JsonSerializable(typeof(IndicatorSeriesBody))]
[JsonSerializable(typeof(RelationshipPageBody))]
[JsonSerializable(typeof(LinkedRelationshipBody))]
[JsonSerializable(typeof(SupportBody))]
[JsonSerializable(typeof(ChannelMatrixBody))]
[JsonSerializable(typeof(ChainBody))]
[JsonSerializable(typeof(FundingBody))]
[JsonSerializable(typeof(PathsBody))]
[JsonSerializable(typeof(ReachabilityBody))]
[JsonSerializable(typeof(NodeLinkBody))]
[JsonSerializable(typeof(MeasureCatalogBody))]
[JsonSerializable(typeof(RankingBody))]
[JsonSerializable(typeof(GapPageBody))]
[JsonSerializable(typeof(DisagreementPageBody))]
[JsonSerializable(typeof(OntologyBody))]
[JsonSerializable(typeof(SourceListBody))]
[JsonSerializable(typeof(SourceBody))]
[JsonSerializable(typeof(RevisionListBody))]
[JsonSerializable(typeof(RevisionChangesBody))]
[JsonSerializable(typeof(StatisticsBody))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>The context that answers are written with.</summary>
    public static WireJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.Strict,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
