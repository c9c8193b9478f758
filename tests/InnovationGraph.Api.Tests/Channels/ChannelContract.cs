using System.Net;
using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Channels;

public abstract class ChannelContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    [Theory]
    [InlineData("leaderdrive")]
    [InlineData("huawei")]
    [InlineData("siasun")]
    public async Task A_row_says_what_the_support_profile_says(string entity)
    {
        var row = Assert.Single((await AskAsync($"/channels?entity={entity}"))["items"]!.AsArray())!;
        var profile = await AskAsync($"/entities/{entity}/support");
        Assert.Equal(
            profile["channels"]!.AsArray().Select(channel => Said(channel!, item => (string)(item["relationship"] ?? item["observation"])!["id"]!)),
            row["cells"]!.AsArray().Select(cell => Said(cell!, item => (string)item["id"]!)));
        Assert.True(JsonNode.DeepEquals(profile["notes"], row["notes"]));
    }

    [Fact]
    public async Task Every_row_has_a_cell_for_every_column_and_at_least_one_record()
    {
        var matrix = await AskAsync("/channels?kind=Firm&limit=500");
        var columns = matrix["channels"]!.AsArray().Select(column => (string)column!["channel"]!).ToList();
        Assert.Contains("guidance-fund-equity", columns);
        Assert.All(matrix["items"]!.AsArray(), row =>
        {
            Assert.Equal("Firm", (string)row!["entity"]!["kind"]!);
            Assert.Equal(columns, row["cells"]!.AsArray().Select(cell => (string)cell!["channel"]!));
            Assert.Contains(row["cells"]!.AsArray(), cell => (int)cell!["count"]! > 0);
        });
    }

    [Fact]
    public async Task An_entity_asked_for_is_a_row_also_without_support()
    {
        var row = Assert.Single((await AskAsync("/channels?entity=liaoning"))["items"]!.AsArray())!;
        Assert.All(row["cells"]!.AsArray(), cell => Assert.Equal(0, (int)cell!["count"]!));
    }

    [Fact]
    public async Task A_place_keeps_the_rows_that_lie_in_it()
    {
        var ids = (await AskAsync("/channels?within=liaoning"))["items"]!.AsArray().Select(row => (string)row!["entity"]!["id"]!).ToList();
        Assert.Contains("siasun", ids);
        Assert.DoesNotContain("huawei", ids);
    }

    [Fact]
    public async Task A_channel_keeps_its_column_and_the_rows_supported_through_it()
    {
        var matrix = await AskAsync("/channels?channel=tax-relief");
        Assert.Single(matrix["channels"]!.AsArray());
        Assert.All(matrix["items"]!.AsArray(), row => Assert.Equal("recorded", (string)Assert.Single(row!["cells"]!.AsArray())!["state"]!));
    }

    [Fact]
    public async Task Pages_join_to_the_whole()
    {
        var whole = (await AskAsync("/channels?limit=500"))["items"]!.AsArray().Select(row => (string)row!["entity"]!["id"]!).ToList();
        var first = await AskAsync("/channels?limit=10");
        var second = await AskAsync($"/channels?limit=10&cursor={first["next"]}");
        Assert.Equal(whole.Take(20), first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(row => (string)row!["entity"]!["id"]!));
    }

    [Fact]
    public async Task An_unknown_entity_or_place_is_404()
    {
        await AskForProblemAsync("/channels?entity=no-such-firm", HttpStatusCode.NotFound);
        await AskForProblemAsync("/channels?within=no-such-place", HttpStatusCode.NotFound);
    }

    private static string Said(JsonNode channel, Func<JsonNode, string> id) => string.Join(
        ' ',
        (string)channel["channel"]!,
        (string)channel["state"]!,
        string.Join(',', channel["items"]!.AsArray().Select(item => id(item!))),
        channel["totals"]!.ToJsonString(),
        channel["gaps"]!.ToJsonString());
}
