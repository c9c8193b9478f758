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

[Collection(SeededCollection.Name)]
public sealed class SqliteBadInputTests(SeededHost host) : BadInputContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqliteCachingTests(SeededHost host) : CachingContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqliteChainTests(SeededHost host) : ChainContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqliteChannelTests(SeededHost host) : ChannelContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqliteCitationTests(SeededHost host) : CitationContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqliteDatasetTests(SeededHost host) : DatasetContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqliteDisagreementTests(SeededHost host) : DisagreementContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqliteGapTests(SeededHost host) : GapContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqliteHealthTests(SeededHost host) : HealthContract(host);

public sealed class SqliteHostileRequestTests(ServedHost host) : HostileRequestContract(host), IClassFixture<ServedHost>;

[Collection(SeededCollection.Name)]
public sealed class SqliteIndicatorTests(SeededHost host) : IndicatorContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqliteNameTests(SeededHost host) : NameContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqliteObservationTests(SeededHost host) : ObservationContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqlitePagingTests(SeededHost host) : PagingContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqlitePathTests(SeededHost host) : PathContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqlitePatternTests(SeededHost host) : PatternContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqliteBodiesAndFirmsTests(SeededHost host) : BodiesAndFirmsContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqliteLedgerTests(SeededHost host) : LedgerContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqlitePlaceTests(SeededHost host) : PlaceContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqliteRankingTests(SeededHost host) : RankingContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqliteQuestionTests(SeededHost host) : QuestionContract(host);

/// <remarks>Left out are the operations whose parameters another one has too.</remarks>
public sealed class SqliteSchemathesisTests(ServedHost host)
    : SchemathesisContract(
        host, fewest: 5_000, "--phases", "examples,coverage", "--exclude-operation-id-regex", "^(rankBy(Degree|Closeness|Harmonic|Core|Constraint)|find(StrongComponents|Louvain|LabelPropagation))$"),
        IClassFixture<ServedHost>;

[Collection(SeededCollection.Name)]
public sealed class SqliteSearchTests(SeededHost host) : SearchContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqliteStatisticsTests(SeededHost host) : StatisticsContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqliteSuccessionTests(SeededHost host) : SuccessionContract(host);

[Collection(SeededCollection.Name)]
public sealed class SqliteTimelineTests(SeededHost host) : TimelineContract(host);

public sealed class SqliteChangedSeedTests(ChangedHost host) : ChangedSeedContract(host.Client), IClassFixture<ChangedHost>;

public sealed class SqliteEmptyGraphTests(EmptyHost host) : EmptyGraphContract(host.Client), IClassFixture<EmptyHost>;

public sealed class SqliteSupernodeTests(SupernodeHost host) : SupernodeContract(host.Client), IClassFixture<SupernodeHost>;
