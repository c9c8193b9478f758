using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Paths;

public abstract class PathContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    [Fact]
    public async Task The_commission_reaches_the_robot_maker_and_every_step_cites_its_source()
    {
        var path = (await AskAsync("/paths?follow=any&source=cstc&target=siasun"))["paths"]![0]!;
        var ids = path["entities"]!.AsArray().Select(entity => (string)entity!["id"]!).ToList();
        Assert.Equal("cstc", ids[0]);
        Assert.Equal("siasun", ids[^1]);
        Assert.Equal((int)path["hops"]!, path["steps"]!.AsArray().Count);
        Assert.All(path["steps"]!.AsArray(), step => Assert.All(
            step!["relationships"]!.AsArray(), relationship => Assert.NotEmpty(relationship!["evidence"]!.AsArray())));
    }

    [Fact]
    public async Task Influence_runs_from_the_commission_to_the_firm_and_no_document_tells_it_alone()
    {
        var path = (await AskAsync("/paths?source=cstc&target=leaderdrive"))["paths"]![0]!;
        Assert.Equal(["cstc", "national-key-rd-program", "robotic-reducer-manufacturing-project", "leaderdrive"], Ids(path));
        Assert.Equal("forward", (string)path["reading"]!);
        Assert.Equal(
            ["macropolo-cstc-institutional-power", "merics-party-knows-best-ch4"], path["documents"]!.AsArray().Select(id => (string)id!));
        Assert.Empty(path["toldBy"]!.AsArray());
        Assert.Equal(3, new[] { "bothEnds", "oneEnd", "none" }.Sum(name => (int)path["dated"]![name]!));
        var back = (await AskAsync("/paths?source=leaderdrive&target=cstc"))["paths"]![0]!;
        Assert.Equal(("backward", "leaderdrive"), ((string)back["reading"]!, Ids(back)[0]));
        Assert.Empty((await AskAsync("/paths?source=leaderdrive&target=cstc&direction=forward"))["paths"]!.AsArray());
    }

    [Fact]
    public async Task Without_influence_there_is_an_association_and_why()
    {
        var answer = await AskAsync("/paths?source=boe&target=leaderdrive");
        Assert.Empty(answer["paths"]!.AsArray());
        Assert.NotEmpty(answer["why"]!.AsArray());
        Assert.Equal("either", (string)answer["association"]!["reading"]!);
        var any = await AskAsync("/paths?source=boe&target=leaderdrive&follow=any");
        Assert.Equal(Ids(answer["association"]!), Ids(any["paths"]![0]!));
        Assert.Null(any["association"]);
    }

    [Fact]
    public async Task A_path_that_the_bound_on_hops_keeps_out_says_how_many_it_needs()
    {
        var answer = await AskAsync("/paths?source=cstc&target=leaderdrive&maxHops=2");
        Assert.Equal(("maxHops", 3), ((string)answer["cutBy"]!, (int)answer["needs"]!));
        Assert.Contains("at most 2 hops", (string)answer["why"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_keeps_the_path_out_is_named()
    {
        var answer = await AskAsync("/paths?source=cstc&target=leaderdrive&excludeDocument=merics-party-knows-best-ch4");
        Assert.Empty(answer["paths"]!.AsArray());
        Assert.Contains("without them there is one of 3 hops", (string)answer["why"]![0]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("source=ding-inspection-tours&target=materials-science", "maxHops", 7)]
    public async Task A_path_read_backward_says_where_only_the_bound_on_hops_hides_one_forward(string query, string cutBy, int needs)
    {
        var answer = await AskAsync("/paths?" + query);
        Assert.Equal("backward", (string?)answer["paths"]![0]!["reading"]);
        Assert.Equal((cutBy, needs), ((string?)answer["cutBy"], (int?)answer["needs"]));
    }

    [Fact]
    public async Task What_only_transit_lets_in_is_named()
    {
        var answer = await AskAsync("/paths?source=hu-jintao&target=alstom&follow=any");
        Assert.Contains("transit=all", (string)answer["why"]![0]!, StringComparison.Ordinal);
        Assert.NotEmpty((await AskAsync("/paths?source=hu-jintao&target=alstom&follow=any&transit=all"))["paths"]!.AsArray());
    }

    [Fact]
    public async Task A_document_that_does_not_count_tells_nothing_of_a_path()
    {
        var path = (await AskAsync("/paths?source=ding-xuexiang&target=cstc-director&excludeDocument=macropolo-cstc-institutional-power"))["paths"]![0]!;
        Assert.DoesNotContain("macropolo-cstc-institutional-power", path["documents"]!.AsArray().Select(id => (string)id!));
    }

    [Fact]
    public async Task A_weight_that_a_step_lacks_is_named()
    {
        var answer = await AskAsync("/paths?source=cstc&target=leaderdrive&algorithm=widest&weight=sharePercent");
        Assert.Empty(answer["paths"]!.AsArray());
        Assert.Contains("a step of it has no 'sharePercent'", (string)answer["why"]![0]!, StringComparison.Ordinal);
        Assert.Null(answer["cutBy"]);
    }

    [Fact]
    public async Task Money_alone_can_be_followed()
    {
        var path = (await AskAsync("/paths?source=central-government&target=robotic-reducer-manufacturing-project&follow=money"))["paths"]![0]!;
        Assert.Equal(["central-government", "robotic-reducer-manufacturing-project"], Ids(path));
        Assert.Empty((await AskAsync("/paths?source=cstc&target=leaderdrive&follow=money&direction=forward"))["paths"]!.AsArray());
    }

    [Theory]
    [InlineData("shortest")]
    [InlineData("allShortest")]
    [InlineData("kShortest")]
    [InlineData("simple")]
    public async Task Every_algorithm_finds_a_path_through_the_ministry(string algorithm)
    {
        var paths = (await AskAsync($"/paths?follow=any&source=cstc&target=siasun&via=miit&algorithm={algorithm}"))["paths"]!.AsArray();
        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.Contains("miit", Ids(path!)));
    }

    [Fact]
    public async Task The_widest_path_is_as_wide_as_its_narrowest_share()
    {
        var answer = await AskAsync("/paths?follow=any&source=advanced-manufacturing-investment-fund&target=leaderdrive&algorithm=widest&weight=sharePercent");
        var path = answer["paths"]![0]!;
        Assert.Equal(5, (double)path["cost"]!);
        Assert.Matches("^Relationships left out because their 'sharePercent' is not stated[^0-9]+[0-9]{3,}[.]$", (string)answer["notes"]![0]!);
    }

    [Fact]
    public async Task From_a_node_to_itself_is_one_path_of_no_hops()
    {
        var path = Assert.Single((await AskAsync("/paths?follow=any&source=siasun&target=siasun"))["paths"]!.AsArray())!;
        Assert.Equal(0, (int)path["hops"]!);
        Assert.Equal(["siasun"], Ids(path));
    }

    [Fact]
    public async Task No_path_is_an_empty_list() =>
        Assert.Empty((await AskAsync("/paths?follow=any&source=cstc&target=siasun&type=CONTINUED_BY"))["paths"]!.AsArray());

    [Fact]
    public async Task An_avoided_entity_is_on_no_path()
    {
        var paths = (await AskAsync("/paths?follow=any&source=cstc&target=siasun&avoid=miit&algorithm=kShortest&k=10"))["paths"]!.AsArray();
        Assert.NotEmpty(paths);
        Assert.DoesNotContain("miit", paths.SelectMany(path => Ids(path!)));
    }

    [Theory]
    [InlineData("minConfidence=hedged")]
    [InlineData("minConfidence=hedged&succession=include")]
    [InlineData("excludeDocument=general-knowledge")]
    public async Task Conditions_on_evidence_meet_no_figures_and_gaps(string condition)
    {
        var answer = await AskAsync("/paths?follow=any&source=nanjing&target=chinese-policymakers&avoid=advanced-manufacturing-investment-fund&" + condition);
        Assert.All(answer["paths"]!.AsArray(), path => Assert.Equal("nanjing", Ids(path!)[0]));
    }

    [Fact]
    public async Task Groups_are_in_the_middle_only_when_asked_for()
    {
        var plain = (await AskAsync("/paths?follow=any&source=cstc&target=siasun&algorithm=kShortest&k=20"))["paths"]!.AsArray();
        Assert.DoesNotContain("Group", plain.SelectMany(path => path!["entities"]!.AsArray().Select(entity => (string)entity!["kind"]!)));
        var all = (await AskAsync("/paths?follow=any&source=leaderdrive&target=estun&transit=all&among=Group"))["paths"]!.AsArray();
        Assert.NotEmpty(all);
    }

    private static List<string> Ids(JsonNode path) => [.. path["entities"]!.AsArray().Select(entity => (string)entity!["id"]!)];
}
