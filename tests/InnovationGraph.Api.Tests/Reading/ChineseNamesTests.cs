using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;

namespace InnovationGraph.Api.Tests.Reading;

/// <summary>A dataset whose names and titles are in Chinese alone.</summary>
public sealed class ChineseNamesTests(ChineseNamesTests.Host host) : IClassFixture<ChineseNamesTests.Host>
{
    [Theory]
    [InlineData("示例制造")]
    [InlineData("示例製造")]
    [InlineData("制造")]
    public async Task A_search_finds_an_entity(string text)
    {
        var found = (await host.AskAsync($"/entities?q={Uri.EscapeDataString(text)}"))["items"]![0]!;
        Assert.Equal(("maker", "示例制造", "示例制造"), ((string)found["id"]!, (string)found["name"]!, (string)found["nameZh"]!));
    }

    [Fact]
    public async Task An_entity_has_its_name_once_and_in_Chinese() => Assert.Equal(
        """[{"text":"示例制造","language":"zh","role":"preferred"}]""",
        JsonNode.Parse((await host.AskAsync("/entities/maker"))["names"]!.ToJsonString())!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    [Fact]
    public async Task Relationships_and_graphs_show_it()
    {
        var owned = Assert.Single((await host.AskAsync("/entities/maker/relationships"))["items"]!.AsArray())!;
        Assert.Equal("示例控股", (string)owned["other"]!["name"]!);
        var graph = await host.AskAsync("/subgraph?seed=maker&format=node-link");
        Assert.Equal(["示例制造", "示例控股"], graph["nodes"]!.AsArray().Select(node => (string)node!["name"]!));
    }

    [Fact]
    public async Task The_ontology_shows_its_titles()
    {
        var kind = Assert.Single((await host.AskAsync("/ontology"))["kinds"]!.AsArray())!;
        Assert.Equal(("企业", "企业"), ((string)kind["title"]!, (string)kind["titleZh"]!));
    }

    public sealed class Host() : PackageHost(Ontology, Entities, Relationships)
    {
        private const string Entities = """
            id,kind,name
            holding,Company,示例控股
            maker,Company,示例制造

            """;

        private const string Relationships = """
            id,type,source,target
            holding-owns-maker,owns,holding,maker

            """;

        private const string Ontology = """
            kinds:
            - { id: Company, title: { zh: 企业 }, meaning: 企业。 }
            relationshipTypes:
            - { id: owns, title: { zh: 持有 }, meaning: 持有。, from: [Company], to: [Company] }

            """;
    }
}
