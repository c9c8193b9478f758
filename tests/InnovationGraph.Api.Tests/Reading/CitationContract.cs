using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
using InnovationGraph.Api.Tests.OpenApi;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Reading;

/// <summary>What an answer names can be cited.</summary>
public abstract class CitationContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    [Fact]
    public async Task Beside_every_answer_stand_the_sources_of_its_evidence_and_no_others()
    {
        var document = await ApiDocument.ReadAsync(Client);
        var known = (await AskAsync("/sources"))["items"]!.AsArray().ToDictionary(source => (string)source!["id"]!, source => source!);
        var withSources = 0;
        foreach (var operation in document.Operations.Where(one => one.Path.StartsWith("/api/", StringComparison.Ordinal)))
        {
            var answer = JsonNode.Parse(await Client.GetStringAsync(new Uri(operation.ExampleRequest, UriKind.Relative)))!;
            var texts = TextsIn(answer, isRoot: true).ToHashSet();
            var cited = CitedIn(answer).ToHashSet();
            if (answer["sources"] is not JsonObject sources)
            {
                Assert.True(cited.Count == 0, operation.Id);
                continue;
            }

            withSources++;
            Assert.Superset(cited, sources.Select(source => source.Key).ToHashSet());
            Assert.All(sources, source =>
            {
                Assert.Contains(source.Key, texts);
                Assert.Equal(known[source.Key]["title"]!.ToJsonString(), source.Value!["title"]!.ToJsonString());
                Assert.Equal(known[source.Key]["authors"]!.ToJsonString(), source.Value["authors"]!.ToJsonString());
                Assert.Contains((string)source.Value["publisher"]!, (string)source.Value["citation"]!, StringComparison.Ordinal);
            });
        }

        Assert.True(withSources > 10);
    }

    [Theory]
    [InlineData("merics-party-knows-best-ch4", "“The party knows best: Aligning economic actors with China's strategic goals. Chapter 4: Beijing advances technological self-reliance by all means.” MERICS, 12 October 2023. https://merics.org/en/4-beijing-advances-technological-self-reliance-all-means")]
    [InlineData("macropolo-return-of-the-technocrats", "Ruihan Huang and Joshua Henderson. “The Return of The Technocrats in Chinese Politics.” MacroPolo, between 30 April 2022 and October 2022. https://macropolo.org/analysis/return-technocrats-chinese-politics/")]
    [InlineData("macropolo-cstc-institutional-power", "Jackson Martin. “The Technocracy: Making the MOST of Institutional Power to Advance China’s Innovation.” MacroPolo, March 2024 or later. https://macropolo.org/the-technocracy-most-institutional-power-china-innovation/")]
    [InlineData("macropolo-nanometers-over-gdp", "Ruihan Huang and AJ Cortese. “Nanometers over GDP: Can Technocrat Leaders Improve China’s Industrial Policy?” MacroPolo, 23 May 2023. https://macropolo.org/analysis/technocrat-leaders-china-industrial-policy/")]
    [InlineData("source-macropolo-the-committee", "“The Committee.” MacroPolo, undated.")]
    public async Task A_source_has_a_ready_citation(string id, string citation)
    {
        Assert.Equal(citation, (string?)(await AskAsync($"/sources/{id}"))["citation"]);
        Assert.Equal(citation, (string?)(await AskAsync("/sources"))["items"]!.AsArray().Single(source => (string)source!["id"]! == id)!["citation"]);
    }

    [Fact]
    public async Task The_sources_beside_an_answer_have_the_same_citation() => Assert.Equal(
        (string?)(await AskAsync("/sources/merics-party-knows-best-ch4"))["citation"],
        (string?)(await AskAsync("/entities/huawei"))["sources"]!["merics-party-knows-best-ch4"]!["citation"]);

    [Fact]
    public async Task A_graph_of_edges_has_them_too_but_a_table_has_no_place_for_them()
    {
        Assert.NotEmpty((await AskAsync("/subgraph?seed=leaderdrive"))["sources"]!.AsObject());
        Assert.DoesNotContain("citation", await Client.GetStringAsync(new Uri("/api/v1/funding?recipient=leaderdrive&format=csv", UriKind.Relative)), StringComparison.Ordinal);
    }

    private static IEnumerable<string> CitedIn(JsonNode? node) => node switch
    {
        JsonObject evidence when evidence.ContainsKey("stance") && evidence.ContainsKey("paragraph") => [(string)evidence["source"]!],
        JsonObject one => one.SelectMany(member => CitedIn(member.Value)),
        JsonArray list => list.SelectMany(CitedIn),
        _ => [],
    };

    private static IEnumerable<string> TextsIn(JsonNode? node, bool isRoot = false) => node switch
    {
        JsonObject one => one.Where(member => !isRoot || member.Key != "sources").SelectMany(member => TextsIn(member.Value)),
        JsonArray list => list.SelectMany(item => TextsIn(item)),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String => [(string)value!],
        _ => [],
    };
}
