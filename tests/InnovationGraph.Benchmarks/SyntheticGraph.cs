using System.Diagnostics;
using System.Globalization;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Sqlite;

namespace InnovationGraph.Benchmarks;

/// <summary>
/// A graph of any size with the shape of real ones: relationships attach to entities in proportion to how many they have (Barabasi and
/// Albert 1999), five an entity, each with evidence; some carry money, so that there is funding to sum. The same seed gives the same graph.
/// </summary>
internal static class SyntheticGraph
{
    private const int Seed = 20261122;
    private const int PerEntity = 5;
    private const int Asked = 500;
    private static readonly RecordId Dataset = RecordId.Parse("synthetic");
    private static readonly RecordId Document = RecordId.Parse("synthetic-document");

    public static async Task<Scenario> FillAsync(string database, int relationships)
    {
        var watch = Stopwatch.StartNew();
        await using (var store = await SqliteGraphStore.OpenAsync(database, CancellationToken.None))
        {
            ChangeSet changes = new("benchmark", "A synthetic graph", DateTimeOffset.UnixEpoch, default, [.. Changes(relationships)]);
            if (await store.ApplyAsync(changes, CancellationToken.None) is not ApplyResult.Committed)
            {
                throw new InvalidOperationException("The synthetic graph was refused.");
            }
        }

        Console.WriteLine(FormattableString.Invariant($"synthetic: {relationships} relationships written in {watch.Elapsed.TotalSeconds:F1} s"));
        var ids = AskedOf(relationships);
        return new(
            "synthetic",
            [
                ("entity", [.. ids.Select(id => $"/api/v1/entities/{id}")]),
                ("relationships", [.. ids.Select(id => $"/api/v1/entities/{id}/relationships")]),
                ("funding", [.. ids.Select(id => $"/api/v1/funding?recipient={id}")]),
                ("shortest path", [.. ids.Zip(ids.Skip(1), (source, target) => $"/api/v1/paths?follow=any&source={source}&target={target}")]),
                ("pattern", [.. ids.Select(id => $"/api/v1/patterns?match=(a)-[FUNDS]->(b)-[SUPPLIES]->(c)-[]->(d)&where=a={id}")]),
                ("influence path", [.. ids.Zip(ids.Skip(1), (source, target) => $"/api/v1/paths?source={source}&target={target}")]),
                ("graph of paths of 4 hops", [.. ids.Zip(ids.Skip(1), (source, target) => $"/api/v1/paths?follow=any&algorithm=graph&maxHops=4&source={source}&target={target}")]),
                ("support", [.. ids.Select(id => $"/api/v1/entities/{id}/support")]),
                ("timeline", [.. ids.Select(id => $"/api/v1/entities/{id}/timeline")]),
                ("channels", [.. ids.Select(id => $"/api/v1/channels?entity={id}")]),
                ("chain", [.. ids.Select(id => $"/api/v1/chain/{id}")]),
                ("indicator", [.. ids.Select(id => $"/api/v1/indicators/market-share?subject={id}")]),
                ("disagreements", [.. ids.Select(id => $"/api/v1/disagreements?subject={id}")]),
                ("statistics", ["/api/v1/statistics"]),
            ]);
    }

    /// <summary>The dataset, its source, then entities each with an observation, then relationships.</summary>
    public static IEnumerable<Change> Changes(int relationships) =>
        Records(relationships).Select(record => (Change)new Change.Put(record)).Prepend(Describe());

    /// <summary>Entities to ask about.</summary>
    public static IReadOnlyList<string> AskedOf(int relationships)
    {
        Random random = new(Seed);
        return [.. Enumerable.Range(0, Asked).Select(_ => EntityId(random.Next(relationships / PerEntity)))];
    }

    private static IEnumerable<GraphRecord> Records(int relationships)
    {
        Random random = new(Seed);
        yield return new Source
        {
            Id = Document,
            Dataset = Dataset,
            Evidence = [new(Document, "All", 1, Stance.Stated)],
            Title = "A document that nobody wrote",
            Publisher = "Benchmark",
            Sections = ["All"],
        };
        var entities = Math.Max(PerEntity + 1, relationships / PerEntity);
        for (var i = 0; i < entities; i++)
        {
            yield return new Entity
            {
                Id = RecordId.Parse(EntityId(i)),
                Dataset = Dataset,
                Evidence = Cite(random),
                Kind = "Firm",
                Names = [new(string.Create(CultureInfo.InvariantCulture, $"Firm {i}"), "en", NameRole.Preferred)],
                Summary = "A firm that nobody founded.",
                Tags = ["synthetic"],
            };
            yield return Share(i);
        }

        // Every end so far; a uniform draw from it is one in proportion to degree.
        List<int> ends = [.. Enumerable.Range(0, PerEntity + 1)];
        for (var i = 0; i < relationships; i++)
        {
            var source = Math.Min(entities - 1, (i / PerEntity) + 1);
            var target = ends[random.Next(ends.Count)];
            ends.Add(source);
            ends.Add(target);
            yield return Link(random, i, source, target);
        }
    }

    private static Relationship Link(Random random, int i, int source, int target)
    {
        var isFlow = i % 4 == 0;
        return new()
        {
            Id = RecordId.Parse(string.Create(CultureInfo.InvariantCulture, $"relationship-{i}")),
            Dataset = Dataset,
            Evidence = Cite(random),
            Type = isFlow ? "FUNDS" : "SUPPLIES",
            Source = RecordId.Parse(EntityId(source)),
            Target = RecordId.Parse(EntityId(target)),
            Valid = i % 3 == 0 ? new(Year(i), null) : default,
            Channel = isFlow ? "grants" : null,
            Stage = (i % 10) switch { 1 => "basic-research", 2 => "market-efficiency", _ => null },
            Money = isFlow && i % 8 == 0
                ? new(new(random.Next(1, 1_000) * 1_000_000m, null, null, "CNY", Qualifier.About, "a figure of no document"), MoneyBasis.Disbursed, default)
                : null,
        };
    }

    private static Observation Share(int i) => new()
    {
        Id = RecordId.Parse(string.Create(CultureInfo.InvariantCulture, $"share-{i}")),
        Dataset = Dataset,
        Evidence = [new(Document, "All", 1, Stance.Stated)],
        Subject = RecordId.Parse(EntityId(i)),
        Indicator = "market-share",
        Quantity = new(i % 100, null, null, "percent", Qualifier.Exact, null),
        Period = new(Year(i), Year(i)),
    };

    private static PartialDate Year(int i) => PartialDate.Parse(string.Create(CultureInfo.InvariantCulture, $"{2000 + (i % 24)}"));

    private static string EntityId(int i) => string.Create(CultureInfo.InvariantCulture, $"firm-{i}");

    private static Core.Collections.ValueList<Evidence> Cite(Random random) =>
    [
        new(Document, "All", random.Next(1, 100), Stance.Stated),
        new(Document, "All", random.Next(100, 200), Stance.Hedged, null, "As if someone had read it."),
    ];

    private static Change.Describe Describe() => new(new Dataset
    {
        Id = Dataset,
        Title = "Synthetic",
        Ontology = new()
        {
            Kinds = [new() { Id = "Firm", TitleEn = "Firm", TitleZh = "企业", Meaning = "A firm." }],
            RelationshipTypes = [Type("FUNDS", isFlow: true), Type("SUPPLIES", isFlow: false)],
            Stages = [Stage("basic-research"), Stage("market-efficiency")],
            Indicators = [new() { Id = "market-share", TitleEn = "Market share", TitleZh = "市场份额", Meaning = "A share.", Unit = "percent" }],
            Channels = [new() { Id = "grants", TitleEn = "Grants", TitleZh = "拨款", Meaning = "Grants.", Instrument = Instrument.Grant }],
        },
    });

    private static Stage Stage(string id) => new() { Id = id, TitleEn = id, TitleZh = id, Meaning = id };

    private static RelationshipType Type(string id, bool isFlow) => new()
    {
        Id = id,
        TitleEn = id,
        TitleZh = id,
        Meaning = id,
        From = ["Firm"],
        To = ["Firm"],
        Flow = isFlow,
        Beneficiary = Beneficiary.Target,
    };
}
