using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Successions;

public abstract class SuccessionContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    private const string Note = "Taken as one with crrc: cnr, csr, because of cnr-merged-into-crrc, csr-merged-into-crrc.";

    [Fact]
    public async Task Support_takes_in_what_came_to_the_predecessors()
    {
        Assert.DoesNotContain("foreign-hsr-companies-transfer-technology-to-cnr", Items(await AskAsync("/entities/crrc/support")));
        var followed = await AskAsync("/entities/crrc/support?succession=include");
        Assert.Contains("foreign-hsr-companies-transfer-technology-to-cnr", Items(followed));
        Assert.Contains("hsr-procurement-protects-crrc", Items(followed));
        Assert.Contains(Note, Notes(followed));
    }

    [Fact]
    public async Task Funding_takes_in_the_flows_of_the_line_each_once()
    {
        var followed = await AskAsync("/funding?recipient=crrc&succession=include");
        var flows = new List<string>();
        foreach (var member in (string[])["crrc", "cnr", "csr"])
        {
            flows.AddRange(Flows(await AskAsync($"/funding?recipient={member}&limit=500")));
        }

        Assert.Equal(flows.Distinct().Order(StringComparer.Ordinal), Flows(followed).Order(StringComparer.Ordinal));
        Assert.Contains(Note, Notes(followed));
    }

    [Fact]
    public async Task Paths_start_at_whoever_counts_as_the_source()
    {
        var followed = await AskAsync("/paths?follow=any&source=crrc&target=foreign-hsr-companies&succession=include&algorithm=allShortest");
        var paths = followed["paths"]!.AsArray();
        Assert.All(paths, path => Assert.Equal(1, (int)path!["hops"]!));
        Assert.Contains("cnr", paths.Select(path => (string)path!["entities"]![0]!["id"]!));
        Assert.Contains(Note, Notes(followed));
    }

    [Fact]
    public async Task From_a_predecessor_to_its_successor_there_is_nothing_to_walk() => Assert.Equal(
        0, (int)(await AskAsync("/paths?follow=any&source=cnr&target=crrc&succession=include"))["paths"]![0]!["hops"]!);

    [Fact]
    public async Task Without_it_no_one_is_taken_as_another() => Assert.Empty(Notes(await AskAsync("/paths?follow=any&source=cnr&target=crrc")));

    private static IEnumerable<string> Items(JsonNode profile) => profile["channels"]!.AsArray()
        .SelectMany(channel => channel!["items"]!.AsArray())
        .Select(item => (string)(item!["relationship"] ?? item["observation"])!["id"]!);

    private static IEnumerable<string> Flows(JsonNode funding) => funding["flows"]!.AsArray()
        .SelectMany(row => row!["relationships"]!.AsArray())
        .Select(flow => (string)flow!["id"]!);

    private static IEnumerable<string> Notes(JsonNode answer) => answer["notes"]!.AsArray().Select(note => (string)note!);
}
