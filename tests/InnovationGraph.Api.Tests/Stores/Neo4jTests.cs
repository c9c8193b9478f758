using InnovationGraph.Api.Tests.Centrality;
using InnovationGraph.Api.Tests.Chains;
using InnovationGraph.Api.Tests.Channels;
using InnovationGraph.Api.Tests.Datasets;
using InnovationGraph.Api.Tests.Disagreements;
using InnovationGraph.Api.Tests.Entities;
using InnovationGraph.Api.Tests.Funding;
using InnovationGraph.Api.Tests.Gaps;
using InnovationGraph.Api.Tests.Health;
using InnovationGraph.Api.Tests.Hosts;
using InnovationGraph.Api.Tests.Indicators;
using InnovationGraph.Api.Tests.Observations;
using InnovationGraph.Api.Tests.OpenApi;
using InnovationGraph.Api.Tests.Paths;
using InnovationGraph.Api.Tests.Patterns;
using InnovationGraph.Api.Tests.Questions;
using InnovationGraph.Api.Tests.Reading;
using InnovationGraph.Api.Tests.Statistics;
using InnovationGraph.Api.Tests.Successions;
using InnovationGraph.Api.Tests.Timelines;

namespace InnovationGraph.Api.Tests.Stores;

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jBadInputTests(Neo4jHost host) : BadInputContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jCachingTests(Neo4jHost host) : CachingContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jChainTests(Neo4jHost host) : ChainContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jChannelTests(Neo4jHost host) : ChannelContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jCitationTests(Neo4jHost host) : CitationContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jDatasetTests(Neo4jHost host) : DatasetContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jDisagreementTests(Neo4jHost host) : DisagreementContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jGapTests(Neo4jHost host) : GapContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jHealthTests(Neo4jHost host) : HealthContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jHostileRequestTests(Neo4jHost host) : HostileRequestContract(host.Served);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jIndicatorTests(Neo4jHost host) : IndicatorContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jNameTests(Neo4jHost host) : NameContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jObservationTests(Neo4jHost host) : ObservationContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jPagingTests(Neo4jHost host) : PagingContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jPathTests(Neo4jHost host) : PathContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jPatternTests(Neo4jHost host) : PatternContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jBodiesAndFirmsTests(Neo4jHost host) : BodiesAndFirmsContract(host, oneOf: 17);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jLedgerTests(Neo4jHost host) : LedgerContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jPlaceTests(Neo4jHost host) : PlaceContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jRankingTests(Neo4jHost host) : RankingContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jQuestionTests(Neo4jHost host) : QuestionContract(host);

/// <remarks>What is not allowed is refused before a store is asked, and <see cref="StoreDifferenceTests"/> asks both stores.</remarks>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jSchemathesisTests(Neo4jHost host)
    : SchemathesisContract(host.Served, fewest: 80, "--phases", "examples", "--mode", "positive");

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jSearchTests(Neo4jHost host) : SearchContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jStatisticsTests(Neo4jHost host) : StatisticsContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jSuccessionTests(Neo4jHost host) : SuccessionContract(host);

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jTimelineTests(Neo4jHost host) : TimelineContract(host);

[Collection(Neo4jClassCollection.Name)]
public sealed class Neo4jChangedSeedTests(Neo4jChangedHost neo4j) : ChangedSeedContract(neo4j.Host.Client), IClassFixture<Neo4jChangedHost>;

[Collection(Neo4jClassCollection.Name)]
public sealed class Neo4jEmptyGraphTests(Neo4jEmptyHost neo4j) : EmptyGraphContract(neo4j.Host.Client), IClassFixture<Neo4jEmptyHost>;

[Collection(Neo4jClassCollection.Name)]
public sealed class Neo4jSupernodeTests(Neo4jSupernodeHost neo4j) : SupernodeContract(neo4j.Host.Client), IClassFixture<Neo4jSupernodeHost>;

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jRestartTests(Neo4jHost host) : RestartContract(() => host.WithWebHostBuilder(_ => { }));
