using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;

namespace InnovationGraph.Api.Tests.Paths;

/// <summary>On a chain of eight steps, and one beside a shortcut that is dear: what the bound on hops does, and that it says so.</summary>
public sealed class LongChainTests(LongChainTests.Host host) : IClassFixture<LongChainTests.Host>
{
    [Fact]
    public async Task What_is_further_than_the_usual_bound_is_not_said_to_be_unconnected()
    {
        var answer = await AskAsync("/paths?source=a0&target=a8");
        Assert.Equal((0, "maxHops", 8), (answer["paths"]!.AsArray().Count, (string?)answer["cutBy"], (int?)answer["needs"]));
        var found = await AskAsync("/paths?source=a0&target=a8&maxHops=8");
        Assert.Equal((8, null), ((int)Assert.Single(found["paths"]!.AsArray())!["hops"]!, (string?)found["cutBy"]));
        Assert.Null((await AskAsync("/paths?source=a0&target=b0"))["cutBy"]);
    }

    [Fact]
    public async Task The_nearest_is_the_nearest_whatever_its_hops()
    {
        foreach (var algorithm in new[] { "shortest", "allShortest" })
        {
            var path = Assert.Single((await AskAsync($"/paths?source=b0&target=b8&weight=km&algorithm={algorithm}"))["paths"]!.AsArray())!;
            Assert.Equal((8, 8), ((int)path["cost"]!, (int)path["hops"]!));
        }

        var bounded = await AskAsync("/paths?source=b0&target=b8&weight=km&maxHops=7");
        Assert.Equal((100, "maxHops", 8), ((int)bounded["paths"]![0]!["cost"]!, (string?)bounded["cutBy"], (int?)bounded["needs"]));
        var widest = await AskAsync("/paths?source=b0&target=b8&weight=room&algorithm=widest");
        Assert.Equal((9, 8), ((int)widest["paths"]![0]!["cost"]!, (int)widest["paths"]![0]!["hops"]!));
    }

    [Fact]
    public async Task Fewer_paths_than_asked_for_may_be_for_want_of_hops()
    {
        var cut = await AskAsync("/paths?source=b0&target=b8&algorithm=kShortest");
        Assert.Equal((1, "maxHops"), (cut["paths"]!.AsArray().Count, (string?)cut["cutBy"]));
        Assert.Null((await AskAsync("/paths?source=b0&target=b8&algorithm=kShortest&k=2&maxHops=8"))["cutBy"]);
    }

    [Fact]
    public async Task All_paths_are_one_graph()
    {
        var graph = (await AskAsync("/paths?source=b0&target=b8&algorithm=graph&maxHops=8"))["graph"]!;
        Assert.Equal((9, 9), (graph["nodes"]!.AsArray().Count, graph["edges"]!.AsArray().Count));
        Assert.Equal("shortcut", (string?)Assert.Single((await AskAsync("/paths?source=b0&target=b8&algorithm=graph"))["graph"]!["edges"]!.AsArray())!["id"]);
    }

    [Theory]
    [InlineData("maxHops=33", "32")]
    [InlineData("maxHops=0", "1")]
    [InlineData("maxHops=9&algorithm=simple", "at most 8 with algorithm=simple")]
    [InlineData("maxHops=9&algorithm=graph", "at most 8 with algorithm=graph")]
    public async Task A_bound_that_is_none_is_refused(string query, string allowed)
    {
        using var answer = await host.Client.GetAsync(new Uri("/api/v1/paths?source=a0&target=a8&" + query, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonNode>();
        Assert.Contains(allowed, (string)problem!["errors"]!["maxHops"]![0]!, StringComparison.Ordinal);
    }

    private async Task<JsonNode> AskAsync(string path) =>
        JsonNode.Parse(await host.Client.GetStringAsync(new Uri("/api/v1" + path, UriKind.Relative)))!;

    public sealed class Host() : PackageHost(
        Ontology,
        "id,kind,name\n" + string.Concat(Chains.SelectMany(chain => Enumerable.Range(0, 9).Select(i => $"{chain}{i},Firm,Firm {chain}{i}\n"))),
        "id,type,source,target,km,room\n"
            + string.Concat(Chains.SelectMany(chain => Enumerable.Range(0, 8).Select(i => $"{chain}-link-{i},LINKED,{chain}{i},{chain}{i + 1},1,9\n")))
            + "shortcut,LINKED,b0,b8,100,3\n")
    {
        private const string Ontology = """
            kinds:
            - id: Firm
              title: { en: Firm, zh: 企业 }
              meaning: A firm.
            properties:
            - id: km
              title: { en: Distance, zh: 距离 }
              meaning: How far apart.
              type: number
              on: [LINKED]
              weight: distance
            - id: room
              title: { en: Room, zh: 容量 }
              meaning: How much goes through.
              type: number
              on: [LINKED]
              weight: capacity
            relationshipTypes:
            - id: LINKED
              title: { en: linked, zh: 相连 }
              meaning: Linked.
              from: [Firm]
              to: [Firm]

            """;

        private static readonly string[] Chains = ["a", "b"];
    }
}
