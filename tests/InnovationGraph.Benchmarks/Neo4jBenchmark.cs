using System.Diagnostics;
using System.Globalization;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j;
using InnovationGraph.Neo4j.Sessions;

namespace InnovationGraph.Benchmarks;

/// <summary>
/// Loads the synthetic graph into the empty database of the Neo4j server that NEO4J_TEST_URI names, commit by commit, then projects
/// it. The peer of the load in the same run are bare statements through the same session: the same relationships with the same
/// properties, without versions, revisions and whatever else makes them ours.
/// </summary>
internal static class Neo4jBenchmark
{
    private const int CommitSize = 25_000;
    private const int BareCount = 4 * CommitSize;
    private const int Projections = 3;

    public static async Task RunAsync(int relationships)
    {
        Neo4jSettings settings = new()
        {
            Uri = new(Environment.GetEnvironmentVariable("NEO4J_TEST_URI") ?? "http://127.0.0.1:7474"),
            Password = Environment.GetEnvironmentVariable("NEO4J_TEST_PASSWORD") ?? "innovation",
        };
        await using var store = await Neo4jGraphStore.OpenAsync(settings, CancellationToken.None);
        var head = await store.GetHeadAsync(CancellationToken.None);
        if (head == Revision.Empty)
        {
            await LoadAsync(store, relationships);
            await LoadBareAsync(settings, relationships);
        }

        head = await store.GetHeadAsync(CancellationToken.None);
        for (var run = 0; run < Projections; run++)
        {
            await ProjectAsync(store, head.Number);
        }

        await Neo4jQuestions.RunAsync(store, settings, head.Number, SyntheticGraph.AskedOf(relationships));
    }

    private static async Task LoadAsync(Neo4jGraphStore store, int relationships)
    {
        var head = Revision.Empty;
        List<double> rates = [];
        var clock = Stopwatch.StartNew();
        var count = 0;
        foreach (var some in SyntheticGraph.Changes(relationships).Chunk(CommitSize))
        {
            var isLinks = some.All(change => change is Change.Put { Record: Relationship });
            var commit = Stopwatch.StartNew();
            ChangeSet changes = new("benchmark", "A synthetic graph", DateTimeOffset.UnixEpoch, head.Hash, some.ToValueList());
            head = ((ApplyResult.Committed)await store.ApplyAsync(changes, CancellationToken.None)).Revision;
            count += some.Length;
            if (isLinks && some.Length == CommitSize)
            {
                rates.Add(CommitSize / commit.Elapsed.TotalSeconds);
            }
        }

        Write($"load: {count} records, {relationships} of them relationships, in {clock.Elapsed.TotalSeconds:F1} s: {count / clock.Elapsed.TotalSeconds:F0} records/s");
        Report("relationships with evidence", rates);
    }

    private static async Task LoadBareAsync(Neo4jSettings settings, int relationships)
    {
        await using var session = CypherSessions.Open(settings);
        List<double> rates = [];
        foreach (var some in SyntheticGraph.Changes(relationships).OfType<Change.Put>().Select(put => put.Record).OfType<Relationship>()
            .Take(BareCount).Chunk(CommitSize))
        {
            var commit = Stopwatch.StartNew();
            await using var transaction = await session.BeginAsync(CypherAccess.Write, CancellationToken.None);
            foreach (var rows in some.Select(Bare).Chunk(CommitSize / 5))
            {
                await foreach (var _ in transaction.RunAsync(
                    "UNWIND $rows AS row MATCH (s:Entity {id: row.source}) MATCH (t:Entity {id: row.target}) CREATE (s)-[r:BARE]->(t) SET r = row.properties",
                    new Dictionary<string, object?>(StringComparer.Ordinal) { ["rows"] = rows },
                    CancellationToken.None))
                {
                }
            }

            await transaction.CommitAsync(CancellationToken.None);
            rates.Add(some.Length / commit.Elapsed.TotalSeconds);
        }

        Report("bare statements", rates);
        await foreach (var _ in session.RunAsync(
            "MATCH ()-[r:BARE]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS",
            new Dictionary<string, object?>(StringComparer.Ordinal),
            CypherAccess.Write,
            CancellationToken.None))
        {
        }
    }

    private static Dictionary<string, object?> Bare(Relationship relationship) => new(StringComparer.Ordinal)
    {
        ["source"] = relationship.Source.ToString(),
        ["target"] = relationship.Target.ToString(),
        ["properties"] = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = relationship.Id.ToString(),
            ["dataset"] = relationship.Dataset.ToString(),
            ["channel"] = relationship.Channel,
            ["stage"] = relationship.Stage,
            ["validFrom"] = relationship.Valid.From?.ToString(),
            ["confidence"] = EnumNames.Of(relationship.Confidence),
            ["sources"] = relationship.Evidence.Select(one => one.Source.ToString()).ToArray(),
            ["sections"] = relationship.Evidence.Select(one => one.Section).ToArray(),
            ["paragraphs"] = relationship.Evidence.Select(one => one.Paragraph).ToArray(),
            ["stances"] = relationship.Evidence.Select(one => EnumNames.Of(one.Stance)).ToArray(),
            ["notes"] = relationship.Evidence.Select(one => one.Note ?? "").ToArray(),
        },
    };

    private static async Task ProjectAsync(Neo4jGraphStore store, long revision)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var projection = await store.ProjectAsync(revision, CancellationToken.None);
        var seconds = clock.Elapsed.TotalSeconds;
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        Write($"projection: {projection.Relationships.Count} relationships in {seconds:F2} s, {kept:F0} MB");
        GC.KeepAlive(projection);
    }

    private static void Report(string name, List<double> rates)
    {
        rates.Sort();
        if (rates.Count > 0)
        {
            Write($"  {name}: median commit {rates[rates.Count / 2]:F0}/s, best {rates[^1]:F0}/s");
        }
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
