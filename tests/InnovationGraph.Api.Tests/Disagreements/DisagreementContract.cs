using System.Net;
using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Disagreements;

public abstract class DisagreementContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    [Fact]
    public async Task Accounts_of_one_fact_stand_side_by_side_with_their_evidence()
    {
        var rescue = Assert.Single((await AskAsync("/disagreements?subject=nio"))["items"]!.AsArray())!;
        Assert.Equal("hefei-nio-rescue-2020", (string)rescue["accountOf"]!);
        Assert.Contains("type", rescue["differs"]!.AsArray().Select(field => (string)field!));
        Assert.Equal(["hefei-invests-in-nio", "hefei-lends-to-nio"], Ids(rescue));
        Assert.All(rescue["accounts"]!.AsArray(), account => Assert.NotEmpty(account!["relationship"]!["evidence"]!.AsArray()));
    }

    [Fact]
    public async Task What_one_document_says_and_another_supposes_is_listed() =>
        Assert.Contains("ding-holds-cstc-director", (await AskAsync("/disagreements?subject=ding-xuexiang"))["items"]!.AsArray().SelectMany(Ids!));

    [Theory]
    [InlineData("cstc", "ding-holds-cstc-director")] // about a post of the body
    [InlineData("ding-xuexiang", "ding-holds-cstc-director")] // about the person
    [InlineData("new-whole-national-system", "xi-champions-whole-of-nation-approach")] // the rival account is shown too
    public async Task A_disagreement_is_found_from_what_it_is_about(string entity, string account) =>
        Assert.Contains(account, (await AskAsync($"/disagreements?around={entity}"))["items"]!.AsArray().SelectMany(Ids!));

    [Fact]
    public async Task A_document_keeps_the_disagreements_in_which_it_has_a_say()
    {
        var items = (await AskAsync("/disagreements?document=macropolo-cstc-institutional-power"))["items"]!.AsArray();
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Contains("macropolo-cstc-institutional-power", item!.ToJsonString(), StringComparison.Ordinal));
        Assert.DoesNotContain("hefei-invests-in-nio", items.SelectMany(Ids!));
    }

    [Fact]
    public async Task A_subject_without_a_disagreement_has_none() =>
        Assert.Equal(0, (int)(await AskAsync("/disagreements?subject=leaderdrive"))["total"]!);

    [Fact]
    public async Task An_unknown_subject_is_404_with_the_nearest_ids()
    {
        var problem = await AskForProblemAsync("/disagreements?subject=nioo", HttpStatusCode.NotFound);
        Assert.Contains("nio", problem["nearest"]!.AsArray().Select(id => (string)id!));
    }

    private static IEnumerable<string> Ids(JsonNode disagreement) => disagreement["accounts"]!.AsArray()
        .Select(account => (string)(account!["relationship"] ?? account["observation"])!["id"]!);
}
