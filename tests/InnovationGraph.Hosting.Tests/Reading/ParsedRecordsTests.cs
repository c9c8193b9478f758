using System.Diagnostics.Metrics;
using System.Globalization;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Engine.Traversal;
using InnovationGraph.Hosting.Opening;
using InnovationGraph.Queries.Asking;
using InnovationGraph.Sqlite;

namespace InnovationGraph.Hosting.Tests.Reading;

/// <summary>
/// An answer parses no record that it does not show: once what is known of a whole revision and filter is computed, it parses as many
/// of a large graph as of a small one.
/// </summary>
public sealed class ParsedRecordsTests
{
    private const int Small = 30;
    private const int Large = 600;
    private static readonly AsyncLocal<Count?> Counted = new();

    [Theory]
    [InlineData("getEntity", "id=nobody")]
    [InlineData("getRelationship", "id=nothing")]
    [InlineData("getRevision", "number=1&limit=1")]
    public async Task From_the_first_answer_on(string query, string parameters)
    {
        Assert.Equal(await CountAsync(Small, query, [parameters]), await CountAsync(Large, query, [parameters]));
    }

    [Theory]
    [InlineData("findEntities", "limit=2", "limit=3")]
    [InlineData("findEntities", "q=spoke&limit=2", "q=spoke&limit=3")]
    [InlineData("findRelationships", "limit=2", "limit=3")]
    [InlineData("getEntityRelationships", "id=hub&limit=2", "id=hub&limit=3")]
    [InlineData("findFunding", "limit=2", "limit=3")]
    [InlineData("findObservations", "limit=2", "limit=3")]
    [InlineData("findObservations", "around=spoke-1&limit=2", "around=spoke-1&limit=3")]
    [InlineData("getEntityObservations", "id=hub&limit=2", "id=hub&limit=3")]
    [InlineData("getIndicator", "id=wage&limit=2", "id=wage&limit=3")]
    [InlineData("getTimeline", "id=hub&limit=2", "id=hub&limit=3")]
    [InlineData("findChannels", "limit=2", "limit=3")]
    [InlineData("findGaps", "limit=2", "limit=3")]
    [InlineData("findDisagreements", "limit=2", "limit=3")]
    [InlineData("listIndicators", "", "knownAt=1")]
    [InlineData("getStatistics", "", "knownAt=1")]
    public async Task Once_the_whole_is_known(string query, string first, string then)
    {
        string[] requests = [first, then, first];
        Assert.Equal(await CountAsync(Small, query, requests), await CountAsync(Large, query, requests));
    }

    /// <summary>The records that the last of several requests parses.</summary>
    private static async Task<long> CountAsync(int spokes, string query, IReadOnlyList<string> requests)
    {
        var folder = Directory.CreateTempSubdirectory("innovation-graph-parsed-");
        try
        {
            await using var store = await SqliteGraphStore.OpenAsync(Path.Combine(folder.FullName, "graph.db"), default);
            await FillAsync(store, spokes);
            RevisionViews views = new(store);
            QueryRunner runner = new(store, new SnapshotTraversal(store, views, new(), TimeProvider.System), views);
            var asked = GraphServices.Queries.Single(one => one.Id == query);
            Count count = new();
            using MeterListener listener = new();
            listener.InstrumentPublished = (instrument, one) =>
            {
                if (instrument.Meter.Name == RecordJson.MeterName)
                {
                    one.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref (Counted.Value ?? new()).Records, value));
            listener.Start();
            Counted.Value = count;
            foreach (var request in requests)
            {
                count.Records = 0;
                var prepared = await runner.PrepareAsync(asked, [.. Pairs(request)], default);
                var outcome = await prepared.RunAsync(default);
                Assert.True(outcome.IsAnswered || query is "getEntity" or "getRelationship", outcome.Failure?.ToString());
            }

            return count.Records;
        }
        finally
        {
            Counted.Value = null;
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string request) => request
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .Select(pair => KeyValuePair.Create(pair[0], pair[1]));

    private static async Task FillAsync(SqliteGraphStore store, int spokes)
    {
        var records = Enumerable.Range(0, spokes).SelectMany(i => (GraphRecord[])
        [
            Samples.Entity(Spoke(i)),
            Samples.Relationship($"hub-funds-{Spoke(i)}", "hub", Spoke(i)) with
            {
                Channel = "grants",
                Money = new(new(i + 1, null, null, "CNY", Qualifier.Exact, "as said"), MoneyBasis.Disbursed, new(Year(i), Year(i))),
            },
            Figure(string.Create(CultureInfo.InvariantCulture, $"figure-{i}"), "hub"),
            Figure(string.Create(CultureInfo.InvariantCulture, $"figure-of-{i}"), "spoke-1"),
            Figure(string.Create(CultureInfo.InvariantCulture, $"wage-{i}"), Spoke(i)) with { Indicator = "wage" },
        ]);
        Change[] changes =
        [
            .. records.Append(Samples.Entity("hub")).Append(Samples.Source("a-document")).Select(record => (Change)new Change.Put(record)),
            new Change.Describe(Described()),
        ];
        Assert.IsType<ApplyResult.Committed>(
            await store.ApplyAsync(new(Samples.User, "A hub", Samples.Time(1), default, [.. changes]), default));
    }

    private static Observation Figure(string id, string subject) => new()
    {
        Id = Samples.Id(id),
        Dataset = Samples.Dataset,
        Evidence = Samples.Entity("hub").Evidence,
        Subject = Samples.Id(subject),
        Indicator = "staff",
        Quantity = new(1, null, null, "person", Qualifier.Exact, null),
        Period = new(Year(1), Year(1)),
    };

    private static PartialDate Year(int i) => PartialDate.Parse(string.Create(CultureInfo.InvariantCulture, $"{2000 + (i % 5)}"));

    private static Dataset Described() => Samples.Description("A hub") with
    {
        Ontology = Samples.Funding with
        {
            Channels = [new() { Id = "grants", TitleEn = "Grants", TitleZh = "补贴", Meaning = "Money.", Instrument = Core.Ontologies.Instrument.Grant }],
            Indicators =
            [
                new() { Id = "staff", TitleEn = "Staff", TitleZh = "人员", Meaning = "People.", Unit = "person" },
                new() { Id = "wage", TitleEn = "Wage", TitleZh = "工资", Meaning = "Pay.", Unit = "CNY" },
            ],
        },
    };

    private static string Spoke(int i) => string.Create(CultureInfo.InvariantCulture, $"spoke-{i}");

    private sealed class Count
    {
        public long Records;
    }
}
