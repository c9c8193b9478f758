using System.Globalization;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using Xunit.Sdk;

namespace InnovationGraph.Sqlite.Tests.Damage;

/// <summary>
/// Single bytes of the file are changed at random. Each is found, and named, or lies where no answer is read from: every read is still
/// that of the sound database. Whatever is read of a damaged one, the outcome is an answer or an outage.
/// </summary>
public sealed class FlippedByteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static int Flips => FlippedBytes.CountOr(120);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_is_found_and_named_or_lies_where_no_answer_is_read_from()
    {
        var (sound, damaged) = (_folder.File("sound.db"), _folder.File("damaged.db"));
        await FillAsync(sound);
        await using var expected = await OpenAsync(sound);
        Assert.Null(await expected.VerifyAsync(CancellationToken.None));
        List<string> wrong = [];
        Dictionary<Outcome, int> outcomes = new() { [Outcome.Found] = 0, [Outcome.Refused] = 0, [Outcome.Unread] = 0 };
        await foreach (var flip in FlippedBytes.WriteAsync(sound, damaged, Flips))
        {
            try
            {
                outcomes[await TryAsync(expected, damaged)]++;
            }
            catch (Exception exception)
            {
                wrong.Add($"{flip}: {exception}");
            }
        }

        var figures = string.Create(
            CultureInfo.InvariantCulture,
            $"Of {Flips} bytes {outcomes[Outcome.Found]} were found, {outcomes[Outcome.Refused]} refused at opening, {outcomes[Outcome.Unread]} in no answer, {wrong.Count} wrong.");
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        Assert.True(wrong.Count == 0, $"{figures}\n{string.Join('\n', wrong)}");
        Assert.True(outcomes[Outcome.Found] > Flips / 4, figures);
    }

    private static async Task<Outcome> TryAsync(SqliteGraphStore expected, string path)
    {
        SqliteGraphStore store;
        try
        {
            store = await OpenAsync(path);
        }
        catch (StoreUnavailableException)
        {
            return Outcome.Refused;
        }

        await using (store)
        {
            if (await store.VerifyAsync(CancellationToken.None) is not { } fault)
            {
                await StoreComparison.AssertSameAnswersAsync(expected, store);
                return Outcome.Unread;
            }

            Assert.Matches("'[a-z0-9_-]+'|free pages", fault.Reason);
            Assert.DoesNotContain('\n', fault.Reason);
            try
            {
                await StoreComparison.AssertSameAnswersAsync(expected, store);
            }
            catch (Exception exception) when (exception is StoreUnavailableException or IAssertionException)
            {
                // What is damaged may be read as something else, or not at all.
            }

            return Outcome.Found;
        }
    }

    private static Task<SqliteGraphStore> OpenAsync(string path) => SqliteGraphStore.OpenAsync(path, CancellationToken.None);

    /// <summary>Records of every type, changed, retracted, merged and imported over a few revisions.</summary>
    private static async Task FillAsync(string path)
    {
        Random random = new(FlippedBytes.Seed);
        await using var store = await OpenAsync(path);
        for (var number = 1; number <= 6; number++)
        {
            var dataset = RandomHistories.Datasets[number % 2];
            List<Change> changes =
            [
                .. RandomHistories.Ids.Where(_ => random.Next(3) > 0).Select(id => new Change.Put(Record(id, random))),
                .. Enumerable.Range(0, 40).Where(_ => random.Next(3) == 0).Select(more => new Change.Put(
                    Samples.Entity($"x-{more}", Name(random), Name(random)) with { Summary = string.Join(' ', Enumerable.Repeat(Name(random), 40)) })),
                new Change.Describe(Samples.Description($"Title {number}") with { Id = dataset }),
            ];
            if (number == 5)
            {
                changes.RemoveAll(change => change.Id.ToString() is "e-0" or "e-1" or "o-1");
                changes.Add(new Change.Put(Samples.Entity("e-0", "Huawei")));
                changes.Add(new Change.Retract(Samples.Id("e-1"), Samples.Id("e-0")));
                changes.Add(new Change.Retract(Samples.Id("o-1")));
            }

            var head = await store.GetHeadAsync(CancellationToken.None);
            var result = await store.ApplyAsync(
                new(Revision.ImportAuthor(dataset), $"Import {number}.", Samples.Time(number), head.Hash, [.. changes])
                {
                    Receipt = new(dataset, $"digest-{number}"),
                },
                CancellationToken.None);
            Assert.IsType<ApplyResult.Committed>(result);
        }
    }

    private static string Name(Random random) => RandomHistories.Searches[random.Next(RandomHistories.Searches.Length - 2)];

    private static GraphRecord Record(RecordId id, Random random) => id.ToString()[0] switch
    {
        'e' => Samples.Entity(id.ToString(), Name(random), Name(random)),
        'r' => Samples.Relationship(id.ToString(), $"e-{random.Next(6)}", $"e-{random.Next(6)}"),
        'o' => Samples.Observation(id.ToString(), $"e-{random.Next(6)}", RandomHistories.Indicators[random.Next(2)]),
        'g' => Samples.Gap(id.ToString(), $"e-{random.Next(6)}"),
        _ => Samples.Source(id.ToString(), Name(random)),
    };

    private enum Outcome
    {
        Found,
        Refused,
        Unread,
    }
}
