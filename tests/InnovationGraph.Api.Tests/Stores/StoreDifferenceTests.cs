using System.Net;
using InnovationGraph.Api.Tests.Hosts;
using InnovationGraph.Contracts;
using InnovationGraph.Core.Stores;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace InnovationGraph.Api.Tests.Stores;

/// <summary>
/// An analyst cannot tell from an answer which store gave it. <c>INNOVATIONGRAPH_RANDOM_REQUESTS</c> says how many to ask (20000 takes
/// long) and <c>INNOVATIONGRAPH_RANDOM_SEED</c> from which seed.
/// </summary>
[Collection(Neo4jCollection.Name)]
public sealed class StoreDifferenceTests(Neo4jHost neo4j)
{
    private const int RequestsOfEach = 6;
    private const int Context = 120;
    private const int Shown = 20;

    private static int Requests => TestSetting.Of("INNOVATIONGRAPH_RANDOM_REQUESTS", 480);

    private static int Seed => TestSetting.Of("INNOVATIONGRAPH_RANDOM_SEED", 20261122);

    [Fact]
    public async Task Random_requests_get_the_same_bodies_from_both_stores_and_none_is_a_server_error()
    {
        var store = neo4j.Services.GetRequiredService<IGraphStore>();
        var imported = (await store.GetHeadAsync(CancellationToken.None)).Time;
        await using SeededHost seeded = new();
        await using var sqlite = seeded.WithWebHostBuilder(builder => builder.ConfigureTestServices(
            services => services.AddSingleton<TimeProvider>(new StandingClock(imported))));
        using HttpClient one = sqlite.CreateClient(), other = neo4j.CreateClient();
        var requests = await RandomRequests.OverAsync(Seed, store);
        var answered = 0;
        List<string> differences = [];

        // Neo4j plans a statement of a new shape for longer than it takes to run.
        foreach (var request in Enumerable.Range(0, Requests / RequestsOfEach).Select(_ => requests.NextShape())
            .SelectMany(shape => Enumerable.Repeat(shape, RequestsOfEach)).Select(requests.Next))
        {
            var (expected, actual) = (await AskAsync(one, request), await AskAsync(other, request));
            answered += expected.Status == HttpStatusCode.OK ? 1 : 0;
            if (expected != actual || expected.Status >= HttpStatusCode.InternalServerError)
            {
                differences.Add($"{request}\n  {Excerpt(expected, actual)}\n  {Excerpt(actual, expected)}");
            }
        }

        Assert.True(
            differences.Count == 0,
            $"{differences.Count} of {Requests} (INNOVATIONGRAPH_RANDOM_SEED={Seed})\n{string.Join('\n', differences.Take(Shown))}");
        Assert.InRange(answered, Requests * 3 / 4, Requests);
    }

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(HttpClient client, Uri request)
    {
        using var answer = await client.GetAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What stands around the first difference.</summary>
    private static string Excerpt((HttpStatusCode Status, string Body) answer, (HttpStatusCode Status, string Body) other)
    {
        var same = answer.Body.AsSpan().CommonPrefixLength(other.Body);
        var from = Math.Max(0, same - Context);
        return $"{(int)answer.Status} at {same}: {answer.Body[from..Math.Min(answer.Body.Length, same + Context)]}";
    }

    /// <summary>So that both imports happened at once, and their revisions have one hash.</summary>
    private sealed class StandingClock(DateTimeOffset time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time;
    }
}
