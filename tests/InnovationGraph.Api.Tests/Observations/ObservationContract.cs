using System.Net;
using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Observations;

public abstract class ObservationContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    [Fact]
    public async Task A_figure_counted_over_an_entity_is_found_from_that_entity()
    {
        var figure = Assert.Single(Items(await AskAsync("/observations?around=gallium")));
        Assert.Equal(("china-gallium-world-share", "china", 97m), ((string)figure["id"]!, (string)figure["subject"]!, (decimal)figure["quantity"]!["value"]!));
        Assert.NotEmpty(figure["evidence"]!.AsArray());
    }

    [Fact]
    public async Task Around_finds_what_an_entity_is_the_subject_of_too()
    {
        var own = Ids(await AskAsync("/observations?subject=leaderdrive&limit=500"));
        var around = Ids(await AskAsync("/observations?around=leaderdrive&limit=500"));
        Assert.NotEmpty(own);
        Assert.Superset(own.ToHashSet(), around.ToHashSet());
        Assert.Equal(own, Ids(await AskAsync("/entities/leaderdrive/observations?limit=500")));
    }

    [Fact]
    public async Task What_has_no_number_has_no_qualifier()
    {
        var quantities = Items(await AskAsync("/observations?limit=500")).Select(figure => figure["quantity"]!).ToLookup(
            quantity => quantity["value"] is not null || quantity["low"] is not null || quantity["high"] is not null);
        Assert.NotEmpty(quantities[false]);
        Assert.All(quantities[false], quantity => Assert.Null(quantity["qualifier"]));
        Assert.All(quantities[true], quantity => Assert.NotNull(quantity["qualifier"]));
    }

    [Fact]
    public async Task Trend_chooses_among_figures_that_have_no_number_too()
    {
        Assert.Equal(
            ["guidance-funds-peak-2022", "technocrats-in-central-committee-under-jiang"],
            Items(await AskAsync("/observations?trend=peak&limit=500")).Where(one => one["quantity"]!["qualifier"] is null).Select(one => (string)one["id"]!));
        var turns = Items(await AskAsync("/entities/technocrats/observations?trend=peak&trend=trough&limit=500"));
        Assert.Equal(["peak", "trough"], turns.Select(one => (string)one["trend"]!).Distinct().Order());
        Assert.Contains(Items(await AskAsync("/observations?limit=500")), one => one["trend"] is null);
    }

    [Fact]
    public async Task Nearly_is_a_little_less_than_the_value()
    {
        var share = Items(await AskAsync("/observations?subject=european-and-japanese-robot-makers")).Single(one => (string)one["id"]! == "foreign-robot-makers-market-share");
        Assert.Equal(("nearly", 75m), ((string)share["quantity"]!["qualifier"]!, (decimal)share["quantity"]!["value"]!));
    }

    [Fact]
    public async Task Indicator_nature_and_dates_choose_among_all_figures()
    {
        var all = await AskAsync("/observations?indicator=market-share&limit=500");
        var targets = await AskAsync("/observations?indicator=market-share&nature=target&from=2025&limit=500");
        Assert.All(Items(all), figure => Assert.Equal("market-share", (string)figure["indicator"]!));
        Assert.All(Items(targets), figure => Assert.Equal("target", (string)figure["nature"]!));
        Assert.InRange((int)targets["total"]!, 1, (int)all["total"]! - 1);
    }

    [Fact]
    public async Task Without_parameters_pages_lead_through_every_figure_once()
    {
        List<string> ids = [];
        var page = await AskAsync("/observations?limit=50");
        for (var total = (int)page["total"]!; ; page = await AskAsync($"/observations?limit=50&cursor={page["next"]}"))
        {
            ids.AddRange(Ids(page));
            if (page["next"] is null)
            {
                Assert.Equal(total, ids.Distinct().Count());
                Assert.Equal(total, ids.Count);
                return;
            }
        }
    }

    [Theory]
    [InlineData("subject", "leaderdriv")]
    [InlineData("around", "galium")]
    public async Task An_unknown_id_is_404_with_the_nearest_ones(string parameter, string id)
    {
        var problem = await AskForProblemAsync($"/observations?{parameter}={id}", HttpStatusCode.NotFound);
        Assert.NotNull(problem["errors"]![parameter]);
        Assert.NotEmpty(problem["nearest"]!.AsArray());
    }

    private static List<JsonNode> Items(JsonNode answer) => [.. answer["items"]!.AsArray().Select(item => item!)];

    private static List<string> Ids(JsonNode answer) => [.. Items(answer).Select(item => (string)item["id"]!)];
}
