using InnovationGraph.Api.Tests.Hosts;
using InnovationGraph.Contracts.Servers;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Outages;

/// <summary>The API over a Neo4j server to which the connection is bad.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class DisturbanceTests : IAsyncDisposable
{
    private const int Seed = 20261122;
    private const int Rounds = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Relay _relay;
    private readonly WebApplicationFactory<Program> _host;

    public DisturbanceTests(Neo4jHost host)
    {
        _relay = Relay.Before(host.Neo4j.Address);
        _host = host.WithWebHostBuilder(builder => builder.UseSetting("InnovationGraph:Neo4j:Uri", _relay.Address.ToString()));
    }

    /// <summary>What is garbled over Bolt may be a number, which is then another one: only TLS tells.</summary>
    public static TheoryData<Disturbance> Disturbances => OwnServer.IsOverBolt
        ? [Disturbance.Delay, Disturbance.Cut]
        : [Disturbance.Delay, Disturbance.Cut, Disturbance.Garble];

    [Theory]
    [MemberData(nameof(Disturbances))]
    public async Task Whatever_befalls_the_connection_no_answer_is_wrong(Disturbance disturbance)
    {
        using var client = _host.CreateClient();
        var reads = await KnownReads.AskAsync(client);
        _relay.Disturb(disturbance, Seed);
        var right = 0;
        foreach (var path in Enumerable.Repeat(KnownReads.Paths, Rounds).SelectMany(round => round))
        {
            if (await reads.TryAsync(client, path))
            {
                right++;
            }
            else
            {
                await Task.Delay(Pause, TimeProvider.System);
            }
        }

        _relay.Disturb(Disturbance.None, Seed);
        await reads.UntilRightAsync(client);
        Assert.True(right > 0, $"Of {Rounds * KnownReads.Paths.Count} answers none was right (seed {Seed}).");
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _relay.DisposeAsync();
    }
}
