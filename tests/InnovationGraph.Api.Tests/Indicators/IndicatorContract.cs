using System.Net;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Indicators;

public abstract class IndicatorContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    [Fact]
    public async Task The_list_counts_what_is_recorded_of_each_indicator()
    {
        var indicators = (await AskAsync("/indicators"))["items"]!.AsArray();
        var share = indicators.Single(one => (string)one!["id"]! == "market-share")!;
        Assert.Equal("percent", (string)share["unit"]!);
        Assert.True((int)share["observations"]! >= (int)share["withNumber"]! && (int)share["withNumber"]! > 0);
        var efficiency = indicators.Single(one => (string)one!["id"]! == "rd-efficiency")!;
        Assert.Equal("new-patents / rd-spending", (string)efficiency["formula"]!);
        Assert.Equal(0, (int)efficiency["withNumber"]!);
    }

    [Fact]
    public async Task The_targets_of_Made_in_China_2025_stand_beside_what_was_reached()
    {
        var answer = await AskAsync("/indicators/market-share?subject=indigenous-robot-makers");
        var comparisons = answer["items"]!.AsArray().SelectMany(series => series!["comparisons"]!.AsArray()).ToList();
        var of2020 = comparisons.Single(one => (string)one!["target"]! == "indigenous-robot-market-share-target-2020")!;
        Assert.Equal("indigenous-robot-market-share-2020", (string)of2020["actual"]!);
        Assert.True((bool)of2020["comparable"]!);
        Assert.Null((string?)comparisons.Single(one => (string)one!["target"]! == "indigenous-robot-market-share-target-2025")!["actual"]);
    }

    [Fact]
    public async Task Figures_of_terms_are_points_of_one_series_at_the_years_of_the_term()
    {
        var answer = await AskAsync("/indicators/technocrat-count?subject=technocrats&limit=100");
        var committee = answer["items"]!.AsArray().Single(one => (string?)one!["dimensions"]!["population"]?["id"] == "central-committee")!["points"]!.AsArray();
        Assert.Equal(["1989-06", "2007-10", "2017-10", "2022-10"], committee.Select(point => (string)point!["time"]!["from"]!));
        Assert.Equal(["peak", "trough", "up", "up"], committee.Select(point => (string)point!["trend"]!));
        Assert.All(committee, point => Assert.Null(point!["period"]!["from"]));
    }

    [Fact]
    public async Task Figures_of_components_are_beside_the_target_for_all_and_the_answer_says_what_differs()
    {
        var answer = await AskAsync("/indicators/localisation-rate?subject=robot-core-components");
        var of2020 = answer["items"]!.AsArray().SelectMany(series => series!["comparisons"]!.AsArray())
            .Where(one => (string)one!["target"]! == "robot-core-components-localisation-target-2020").ToList();
        Assert.Equal(3, of2020.Count);
        Assert.All(of2020, one => Assert.False((bool)one!["comparable"]!));
        Assert.Contains("component: not stated against reducers", of2020.SelectMany(one => one!["differs"]!.AsArray()).Select(one => (string)one!));
    }

    [Fact]
    public async Task A_derived_indicator_without_figures_shows_its_formula_and_says_so()
    {
        var answer = await AskAsync("/indicators/rd-efficiency");
        var derivation = answer["derivation"]!;
        Assert.Equal("new-patents / rd-spending", (string)derivation["formula"]!);
        Assert.Equal(["new-patents", "rd-spending"], derivation["inputs"]!.AsArray().Select(input => (string)input!["indicator"]!));
        Assert.Empty(derivation["figures"]!.AsArray());
        Assert.Contains("There are no figures in the documents.", answer["notes"]!.AsArray().Select(note => (string)note!));
        Assert.Contains("gap-siasun-rd-spending", answer["gaps"]!.AsArray().Select(gap => (string)gap!["id"]!));
    }

    [Fact]
    public async Task Nature_and_period_choose_the_figures()
    {
        var answer = await AskAsync("/indicators/localisation-rate?subject=robot-core-components&nature=target&from=2024");
        Assert.Equal(
            ["robot-core-components-localisation-target-2025"],
            answer["items"]!.AsArray().SelectMany(series => series!["points"]!.AsArray()).Select(point => (string)point!["id"]!));
    }

    [Fact]
    public async Task An_unknown_indicator_is_404_with_the_nearest_ids() => Assert.Contains(
        "market-share",
        (await AskForProblemAsync("/indicators/market-shares", HttpStatusCode.NotFound))["nearest"]!.AsArray().Select(id => (string)id!));

    [Fact]
    public async Task An_unknown_subject_is_404() =>
        await AskForProblemAsync("/indicators/market-share?subject=no-such-maker", HttpStatusCode.NotFound);
}
