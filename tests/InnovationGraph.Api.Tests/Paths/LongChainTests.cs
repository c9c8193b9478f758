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
        var answer = await host.AskAsync("/paths?source=a0&target=a8");
        Assert.Equal((0, "maxHops", 8), (answer["paths"]!.AsArray().Count, (string?)answer["cutBy"], (int?)answer["needs"]));
        var found = await host.AskAsync("/paths?source=a0&target=a8&maxHops=8");
        Assert.Equal((8, null), ((int)Assert.Single(found["paths"]!.AsArray())!["hops"]!, (string?)found["cutBy"]));
        Assert.Null((await host.AskAsync("/paths?source=a0&target=b0"))["cutBy"]);
    }

    [Fact]
    public async Task The_nearest_is_the_nearest_whatever_its_hops()
    {
        foreach (var algorithm in new[] { "shortest", "allShortest" })
        {
            var path = Assert.Single((await host.AskAsync($"/paths?source=b0&target=b8&weight=km&algorithm={algorithm}"))["paths"]!.AsArray())!;
            Assert.Equal((8, 8), ((int)path["cost"]!, (int)path["hops"]!));
        }

        var bounded = await host.AskAsync("/paths?source=b0&target=b8&weight=km&maxHops=7");
        Assert.Equal((100, "maxHops", 8), ((int)bounded["paths"]![0]!["cost"]!, (string?)bounded["cutBy"], (int?)bounded["needs"]));
        var widest = await host.AskAsync("/paths?source=b0&target=b8&weight=room&algorithm=widest");
        Assert.Equal((9, 8), ((int)widest["paths"]![0]!["cost"]!, (int)widest["paths"]![0]!["hops"]!));
    }

    [Fact]
    public async Task Fewer_paths_than_asked_for_may_be_for_want_of_hops()
    {
        var cut = await host.AskAsync("/paths?source=b0&target=b8&algorithm=kShortest");
        Assert.Equal((1, "maxHops"), (cut["paths"]!.AsArray().Count, (string?)cut["cutBy"]));
        Assert.Null((await host.AskAsync("/paths?source=b0&target=b8&algorithm=kShortest&k=2&maxHops=8"))["cutBy"]);
    }

    [Fact]
    public async Task All_paths_are_one_graph()
    {
        var graph = (await host.AskAsync("/paths?source=b0&target=b8&algorithm=graph&maxHops=8"))["graph"]!;
        Assert.Equal((9, 9), (graph["nodes"]!.AsArray().Count, graph["edges"]!.AsArray().Count));
        Assert.Equal("shortcut", (string?)Assert.Single((await host.AskAsync("/paths?source=b0&target=b8&algorithm=graph"))["graph"]!["edges"]!.AsArray())!["id"]);
    }

    [Fact]
    public async Task Of_equal_cost_one_of_more_hops_is_said_to_be_cut_off_whatever_the_algorithm()
    {
        foreach (var algorithm in new[] { "kShortest&k=1", "simple&k=1", "allShortest&maxHops=6" })
        {
            var bounded = await host.AskAsync($"/paths?source=b0&target=b8&weight=km&algorithm={algorithm}");
            Assert.Equal((100, "maxHops", 8), ((int)bounded["paths"]![0]!["cost"]!, (string?)bounded["cutBy"], (int?)bounded["needs"]));
        }
    }

    [Fact]
    public async Task A_way_against_the_arrows_is_named()
    {
        var answer = await host.AskAsync("/paths?source=a2&target=a0&direction=forward");
        Assert.Contains("with direction=either there is one of 2 hops, a2 - a1 - a0", (string)answer["why"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hubs_are_dear_by_specificity()
    {
        var path = (await host.AskAsync("/paths?source=b0&target=b3&weight=specificity"))["paths"]![0]!;
        Assert.Equal((2, 3), ((int)path["cost"]!, (int)path["hops"]!));
    }

    [Fact]
    public async Task The_graph_of_all_paths_is_a_table_of_its_relationships()
    {
        var table = await host.Client.GetStringAsync(new Uri("/api/v1/paths?source=b0&target=b8&algorithm=graph&maxHops=8&format=csv", UriKind.Relative));
        Assert.Equal(1 + 9, table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("algorithm=graph&weight=specificity", "no meaning with algorithm=graph")]
    [InlineData("via=a1&via=a2&via=a3&via=a4&via=a5&via=a6&via=a7&via=b1&via=b2&via=b3&via=b4&via=b5&via=b6&via=b7&via=b8&via=a8&via=b0&via=c0&via=c1&via=c2&via=c3&via=c4&via=c5&via=c6&via=c7&via=c8&via=d0&via=d1&via=d2&via=d3&via=d4&via=d5", "at most 31")]
    public async Task What_no_search_can_take_is_refused(string query, string allowed)
    {
        using var answer = await host.Client.GetAsync(new Uri("/api/v1/paths?source=a0&target=a8&" + query, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(allowed, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
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

        private static readonly string[] Chains = ["a", "b", "c", "d"];
    }
}
