using System.Diagnostics;
using System.Net;
using InnovationGraph.Api.Tests.Hosts;

namespace InnovationGraph.Api.Tests.Outages;

[Collection(Neo4jCollection.Name)]
public sealed class OutageTests(Neo4jHost host)
{
    private const int Rounds = 3;
    private const int Readers = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task While_Neo4j_is_away_reads_are_503_within_a_second_and_right_again_when_it_is_back()
    {
        var server = host.Neo4j.Own;
        var reads = await KnownReads.AskAsync(_client);
        List<string> reasons = [];
        await server.KillAsync();
        try
        {
            foreach (var path in Enumerable.Repeat(KnownReads.Paths.Append("/health/ready"), Rounds).SelectMany(round => round))
            {
                var since = Stopwatch.GetTimestamp();
                using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
                var elapsed = Stopwatch.GetElapsedTime(since);
                reasons.Add(KnownReads.AssertUnavailable(answer, await answer.Content.ReadAsStringAsync()));
                Assert.True(elapsed < TimeSpan.FromSeconds(1), $"{path} took {elapsed}.");
            }

            // The document lists the words of the graph.
            foreach (var path in (string[])["/openapi/v1.json", "/openapi/v1.yaml"])
            {
                using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
                KnownReads.AssertUnavailable(answer, await answer.Content.ReadAsStringAsync());
            }

            using var alive = await _client.GetAsync(new Uri("/health/live", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
        }
        finally
        {
            await server.StartAsync();
        }

        Assert.Contains(reasons, reason => reason.Contains("was away a moment ago", StringComparison.Ordinal));
        await reads.UntilRightAsync(_client);
        using var ready = await _client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    [Fact]
    public async Task Under_reads_without_a_pause_a_stop_and_a_start_make_no_answer_wrong()
    {
        var server = host.Neo4j.Own;
        var reads = await KnownReads.AskAsync(_client);
        using CancellationTokenSource done = new();
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadUntilAsync(reads, done.Token))).ToArray();
        await server.StopAsync();
        await server.StartAsync();
        await reads.UntilRightAsync(_client);
        await done.CancelAsync();
        var answers = await Task.WhenAll(readers);
        Assert.All(answers, counts => Assert.True(counts is { Right: > 0, Away: > 0 }, counts.ToString()));
    }

    private async Task<(int Right, int Away)> ReadUntilAsync(KnownReads reads, CancellationToken done)
    {
        var (right, away) = (0, 0);
        while (!done.IsCancellationRequested)
        {
            foreach (var path in KnownReads.Paths)
            {
                if (await reads.TryAsync(_client, path))
                {
                    right++;
                }
                else
                {
                    away++;
                    await Task.Delay(Pause, TimeProvider.System, CancellationToken.None);
                }
            }
        }

        return (right, away);
    }
}
