using System.Net;
using System.Text.Json.Nodes;

namespace InnovationGraph.Api.Tests.Outages;

/// <summary>Reads of every sort, with the answers that they have while all is well.</summary>
internal sealed class KnownReads
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, string> _answers = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Paths { get; } =
    [
        "/api/v1/entities?q=huawei",
        "/api/v1/entities/leaderdrive",
        "/api/v1/entities/siasun/relationships",
        "/api/v1/paths?follow=any&source=cstc&target=siasun",
        "/api/v1/paths?follow=any&source=cstc&target=siasun&algorithm=kShortest",
        "/api/v1/reachability?source=cstc&maxHops=2",
        "/api/v1/patterns?match=(a)-[OWNS]->(b)",
        "/api/v1/funding?recipient=leaderdrive",
        "/api/v1/subgraph?seed=leaderdrive",
        "/api/v1/centrality/degree",
    ];

    public static async Task<KnownReads> AskAsync(HttpClient client)
    {
        KnownReads reads = new();
        foreach (var path in Paths)
        {
            reads._answers.Add(path, await client.GetStringAsync(new Uri(path, UriKind.Relative)));
        }

        return reads;
    }

    /// <summary>Asks for one of the paths, and fails unless the answer is right or a 503 that says when to try again. Whether it is right.</summary>
    public async Task<bool> TryAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        var body = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            AssertUnavailable(answer, body);
            return false;
        }

        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {(int)answer.StatusCode} {body}");
        Assert.Equal(_answers[path], body);
        return true;
    }

    /// <summary>Asks for all of them one after another until all are right, as they are some time after whatever was wrong is over.</summary>
    public async Task UntilRightAsync(HttpClient client)
    {
        using CancellationTokenSource timeout = new(LongEnough);
        foreach (var path in Paths)
        {
            while (!await TryAsync(client, path))
            {
                await Task.Delay(Pause, TimeProvider.System, timeout.Token);
            }
        }
    }

    /// <summary>The reason that a 503 gives.</summary>
    public static string AssertUnavailable(HttpResponseMessage answer, string body)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return (string)JsonNode.Parse(body)!["detail"]!;
    }
}
