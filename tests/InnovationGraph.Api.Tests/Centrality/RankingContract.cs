using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Centrality;

public abstract class RankingContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    private const string Brokers = "/centrality/betweenness?sourceKind=StateAgency&targetKind=Firm&follow=influence";

    [Fact]
    public async Task Says_first_what_is_counted_and_then_what_is_not()
    {
        var notes = NotesOf(await AskAsync("/centrality/betweenness"));
        Assert.StartsWith("This counts what the documents tell, not power", notes[0], StringComparison.Ordinal);
        Assert.Contains("with a place or country at an end", notes[1], StringComparison.Ordinal);
        Assert.Contains("have a score of 0, and so no rank", notes[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_stands_between_agencies_and_firms_is_told_with_the_documents_behind_it()
    {
        var items = await ItemsAsync(Brokers + "&limit=3");
        Assert.Equal(["robotics-ncmi", "miit"], items.Take(2).Select(IdOf));
        Assert.Equal(["macropolo-nanometers-over-gdp"], items[0]["documents"]!.AsArray().Select(document => (string)document!));
    }

    [Fact]
    public async Task A_score_of_nothing_has_no_rank_and_comes_last()
    {
        var items = await ItemsAsync("/centrality/betweenness?follow=money&limit=500");
        var ranked = items.TakeWhile(item => (double)item["score"]! > 0).ToList();
        Assert.NotEmpty(ranked);
        Assert.All(ranked, item => Assert.NotNull(item["rank"]));
        Assert.All(items.Skip(ranked.Count), item => Assert.True(item["rank"] is null && (double)item["score"]! == 0));
    }

    [Fact]
    public async Task Places_and_countries_are_out_unless_asked_for()
    {
        string[] places = ["Place", "Zone", "Country"];
        Assert.DoesNotContain(await ItemsAsync("/centrality/degree?limit=500"), item => places.Contains((string)item["entity"]!["kind"]!));
        Assert.All(await ItemsAsync("/centrality/degree?kind=Place&limit=5"), item => Assert.Contains((string)item["entity"]!["kind"]!, places));
        Assert.Contains(await ItemsAsync("/centrality/degree?transit=all&limit=500"), item => places.Contains((string)item["entity"]!["kind"]!));
    }

    [Theory]
    [InlineData("/centrality/degree?kind=Firm&limit=8")]
    [InlineData(Brokers + "&limit=4")]
    public async Task The_range_by_document_is_what_leaving_each_out_gives(string path)
    {
        var sources = (await AskAsync("/sources"))["items"]!.AsArray().Select(IdOf).ToList();
        List<List<JsonNode>> without = [];
        foreach (var source in sources.Where(source => source.StartsWith("macropolo-", StringComparison.Ordinal) && source != "macropolo-provincial-leaders-dataset")
            .Concat(["merics-party-knows-best-ch4", "igcc-policy-support-for-sectors"]))
        {
            without.Add(await ItemsAsync($"{path[..path.IndexOf("&limit", StringComparison.Ordinal)]}&excludeDocument={source}&limit=500"));
        }

        Assert.Equal(5, without.Count);
        foreach (var item in await ItemsAsync(path + "&ranges=document"))
        {
            var ranks = without.ConvertAll(items => (int?)items.Find(other => IdOf(other) == IdOf(item))!["rank"] ?? items.Count);
            Assert.Equal((ranks.Min(), ranks.Max()), ((int)item["range"]!["best"]!, (int)item["range"]!["worst"]!));
        }
    }

    [Fact]
    public async Task Samples_are_drawn_by_their_seed_and_the_same_on_every_page()
    {
        const string Path = "/centrality/betweenness?ranges=resample&samples=50&drop=0.3";
        var all = await ItemsAsync(Path + "&limit=40");
        var next = (string)(await AskAsync(Path + "&limit=20"))["next"]!;
        var pages = (await ItemsAsync(Path + "&limit=20")).Concat(await ItemsAsync($"{Path}&limit=20&cursor={next}"));
        Assert.Equal(all.Select(RangeOf), pages.Select(RangeOf));
        Assert.NotEqual(all.Select(RangeOf), (await ItemsAsync(Path + "&limit=40&randomSeed=1")).Select(RangeOf));
        Assert.Contains(all, item => (int)item["range"]!["best"]! < (int)item["range"]!["worst"]!);
        Assert.All(all.Where(item => item["rank"] is not null), item => Assert.True((int)item["range"]!["best"]! <= (int)item["range"]!["worst"]!));
    }

    /// <summary>A query may take five seconds.</summary>
    [Fact]
    public async Task A_thousand_samples_of_betweenness_are_drawn_in_the_time_that_a_query_has() =>
        Assert.NotNull((await ItemsAsync("/centrality/betweenness?ranges=resample&samples=1000&limit=1"))[0]["range"]);

    [Fact]
    public async Task An_end_of_a_distance_may_be_what_is_not_gone_through()
    {
        const string Path = "/distances?source=most&target=siasun&among=Person";
        Assert.Null((await ItemsAsync(Path))[0]["distance"]);
        Assert.Equal(1, (int)(await ItemsAsync("/distances?source=robotics-ncmi&target=siasun&among=Person"))[0]["distance"]!);
    }

    [Fact]
    public async Task Within_a_place_counts_those_of_which_no_place_is_known()
    {
        var answer = await AskAsync("/centrality/degree?within=china&limit=500");
        Assert.Contains(NotesOf(answer), note => note.StartsWith("Entities left out of which no place is known:", StringComparison.Ordinal));
        Assert.Contains(answer["items"]!.AsArray(), item => IdOf(item!["entity"]) == "huawei");
        Assert.DoesNotContain(answer["items"]!.AsArray(), item => IdOf(item!["entity"]) == "basf");
    }

    [Theory]
    [InlineData("/centrality/betweenness?source=huawai")]
    [InlineData("/centrality/betweenness?target=huawai")]
    [InlineData("/centrality/degree?avoid=huawai")]
    public async Task An_unknown_entity_is_404_with_the_nearest(string path) =>
        Assert.Contains("huawei", (string)(await AskForProblemAsync(path, HttpStatusCode.NotFound))["detail"]!, StringComparison.Ordinal);

    private static string IdOf(JsonNode? item) => (string)(item!["entity"] ?? item)["id"]!;

    private static string RangeOf(JsonNode item) =>
        string.Create(CultureInfo.InvariantCulture, $"{IdOf(item)} {(int)item["range"]!["best"]!} {(int)item["range"]!["worst"]!}");

    private static List<string> NotesOf(JsonNode answer) => [.. answer["notes"]!.AsArray().Select(note => (string)note!)];

    private async Task<List<JsonNode>> ItemsAsync(string path) => [.. (await AskAsync(path))["items"]!.AsArray().Select(item => item!)];
}
