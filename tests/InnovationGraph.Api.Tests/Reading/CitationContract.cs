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
    [InlineData("wsj-huawei-review", "“Review of state support to Huawei (title not given in the document).” Wall Street Journal, undated.")]
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

    [Theory]
    [InlineData("/funding?recipient=leaderdrive")]
    [InlineData("/funding?recipient=Leaderdrive&limit=2&knownAt=1")]
    [InlineData("/entities/Huawei")]
    [InlineData("/entities?kind=Firm&limit=3")]
    [InlineData("/paths?source=cstc&target=siasun")]
    [InlineData("/subgraph?seed=leaderdrive")]
    [InlineData("/indicators/localisation-rate")]
    [InlineData("/statistics")]
    [InlineData("/datasets")]
    public async Task The_permanent_link_of_an_answer_gives_it_again_without_its_revision(string path)
    {
        var answer = await AskAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}cite=true");
        var citation = answer["cite"]!;
        var link = (string)citation["link"]!;
        Assert.Contains(link, (string)citation["text"]!, StringComparison.Ordinal);
        Assert.Contains(link, (string)citation["bibtex"]!, StringComparison.Ordinal);
        var again = JsonNode.Parse(await Client.GetStringAsync(new Uri(link, UriKind.Relative)))!;
        Assert.DoesNotContain("\"revision\"", again.ToJsonString(), StringComparison.Ordinal);
        answer.AsObject().Remove("cite");
        Assert.Equal(Lasting(answer).ToJsonString(), Lasting(again).ToJsonString());
    }

    [Fact]
    public async Task The_pages_of_a_permanent_link_are_those_of_the_list()
    {
        var whole = (await AskAsync("/entities?kind=Firm&limit=9"))["items"]!.AsArray().Select(item => item!.ToJsonString());
        var link = (string)(await AskAsync("/entities?kind=Firm&limit=3&cite=true"))["cite"]!["link"]!;
        List<string> items = [];
        string? cursor = null;
        for (var i = 0; i < 3; i++)
        {
            using var page = await Client.GetAsync(new Uri(cursor is null ? link : $"{link}&cursor={cursor}", UriKind.Relative));
            var body = JsonNode.Parse(await page.Content.ReadAsStringAsync())!;
            items.AddRange(body["items"]!.AsArray().Select(item => item!.ToJsonString()));
            cursor = (string)body["next"]!;
        }

        Assert.Equal(whole, items);
        var second = (string)(await AskAsync("/entities?kind=Firm&limit=3"))["next"]!;
        var cited = (string)(await AskAsync($"/entities?kind=Firm&limit=3&cursor={second}&cite=true"))["cite"]!["link"]!;
        var again = JsonNode.Parse(await Client.GetStringAsync(new Uri(cited, UriKind.Relative)))!;
        Assert.Equal(items.Skip(3).Take(3), again["items"]!.AsArray().Select(item => item!.ToJsonString()));
    }

    [Fact]
    public async Task Contents_that_no_revision_holds_are_404_with_those_that_the_newest_holds()
    {
        var problem = await AskForProblemAsync($"/funding?recipient=leaderdrive&content={new string('0', 64)}", System.Net.HttpStatusCode.NotFound);
        var dataset = (await AskAsync("/datasets"))["items"]![0]!;
        Assert.Contains($"{dataset["id"]} {dataset["contentHash"]}", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/revisions?cite=true", "cite", "is no parameter")]
    [InlineData("/entities?content=abc", "content", "is no content hash")]
    [InlineData("/entities?cite=yes", "cite", "true or false is")]
    [InlineData("/entities?knownAt=1&content=0000000000000000000000000000000000000000000000000000000000000000", "knownAt", "does not go with content")]
    public async Task What_cannot_be_cited_so_is_refused(string path, string parameter, string message) => Assert.Contains(
        message, (string)(await AskForProblemAsync(path, System.Net.HttpStatusCode.BadRequest))["errors"]![parameter]![0]!, StringComparison.Ordinal);

    private static JsonNode Lasting(JsonNode answer)
    {
        answer.AsObject().Remove("revision");
        answer.AsObject().Remove("next");
        (answer["graph"] as JsonObject)?.Remove("revision");
        return answer;
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
