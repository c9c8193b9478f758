using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Funding;

public abstract class LedgerContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    [Theory]
    [InlineData("/funding?limit=500")]
    [InlineData("/funding?recipient=leaderdrive&recipient=huawei&depth=3&limit=500")]
    [InlineData("/funding?within=china&groupBy=payerClass&limit=500")]
    [InlineData("/funding?groupBy=channel&currency=USD&sort=date&limit=500")]
    public async Task Totals_follow_by_hand_from_the_amounts_of_the_rows(string path)
    {
        var funding = await AskAsync(path);
        var amounts = funding["flows"]!.AsArray().SelectMany(row => row!["amounts"]!.AsArray().Select(amount => (Group: GroupOf(amount!, row["hop"]), Amount: amount!))).ToList();
        Assert.Equal(
            amounts.Where(one => (bool)one.Amount["addable"]!).Select(one => one.Group).Distinct().Order(StringComparer.Ordinal),
            funding["totals"]!.AsArray().Select(total => GroupOf(total!, total!["hop"])).Order(StringComparer.Ordinal));
        foreach (var total in funding["totals"]!.AsArray())
        {
            var group = amounts.Where(one => one.Group == GroupOf(total!, total!["hop"]) && NumberOf(one.Amount) is not null).Select(one => one.Amount).ToList();
            var added = group.Where(amount => (bool)amount["addable"]!).ToList();
            Assert.Equal((added.Count, group.Count - added.Count), ((int)total!["rows"]!, (int)total["leftOut"]!));
            Assert.Equal(added.Sum(NumberOf), NumberOf(total));
        }

        Assert.All(amounts, one => Assert.Equal((bool)one.Amount["addable"]!, one.Amount["why"] is null));
    }

    [Fact]
    public async Task Funding_and_support_have_the_same_flows_and_amounts_for_everyone_supported()
    {
        var rows = (await AskAsync("/channels?limit=500"))["items"]!.AsArray();
        Assert.NotEmpty(rows);
        foreach (var id in rows.Select(row => (string)row!["entity"]!["id"]!))
        {
            var flows = (await AskAsync($"/funding?recipient={id}&limit=500"))["flows"]!.AsArray().Where(row => row!["channel"] is not null)
                .SelectMany(row => row!["amounts"]!.AsArray().Select(amount => Said(amount!, row["via"], row["payerClass"])));
            var items = (await AskAsync($"/entities/{id}/support"))["channels"]!.AsArray()
                .SelectMany(channel => channel!["items"]!.AsArray()).Where(item => item!["payerClass"] is not null)
                .Select(item => Said(item!["amount"]!, item["via"], item["payerClass"]));
            Assert.Equal(items.Order(StringComparer.Ordinal), flows.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task The_classes_of_payers_part_the_flows()
    {
        var whole = Ids(await AskAsync("/funding?limit=500"));
        List<string> parts = [];
        foreach (var payers in (string[])["unnamed", "foreign", "party", "central", "local", "public", "private", "unknown"])
        {
            var some = await AskAsync($"/funding?payerClass={payers}&limit=500");
            Assert.All(some["flows"]!.AsArray(), row => Assert.Equal(payers, (string?)row!["payerClass"]));
            parts.AddRange(Ids(some));
        }

        Assert.Equal(whole.Order(StringComparer.Ordinal), parts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Several_recipients_have_the_flows_of_each()
    {
        var both = Ids(await AskAsync("/funding?recipient=huawei&recipient=leaderdrive&limit=500"));
        var each = Ids(await AskAsync("/funding?recipient=huawei&limit=500")).Concat(Ids(await AskAsync("/funding?recipient=leaderdrive&limit=500")));
        Assert.Equal(each.Order(StringComparer.Ordinal), both.Order(StringComparer.Ordinal));
        Assert.Contains("central-government-funds-reducer-project", both);
    }

    [Theory]
    [InlineData("/funding?recipient=leaderdrive")]
    [InlineData("/funding?funder=central-government")]
    [InlineData("/funding")]
    public async Task Money_of_a_project_reaches_its_leader_whoever_is_asked_for(string path)
    {
        var rows = (await AskAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=500"))["flows"]!.AsArray();
        var row = rows.Single(row => row!["amounts"]!.AsArray().Any(amount => (string)amount!["record"]! == "central-government-funds-reducer-project"))!;
        Assert.Equal(("leaderdrive", "robotic-reducer-manufacturing-project"), ((string)row["recipient"]!["id"]!, (string)row["via"]!["id"]!));
    }

    [Theory]
    [InlineData("recipient=leaderdrive&avoid=robotic-reducer-manufacturing-project", false)]
    [InlineData("recipient=leaderdrive&avoid=siasun", true)]
    [InlineData("recipient=leaderdrive&among=Government", false)]
    [InlineData("recipient=leaderdrive&among=Government&among=Project", true)]
    [InlineData("recipient=leaderdrive&recipient=robotic-reducer-manufacturing-project&avoid=robotic-reducer-manufacturing-project", true)]
    public async Task Money_goes_through_no_project_that_may_not_take_part_unless_it_is_asked_for(string query, bool isThere) =>
        Assert.Equal(isThere, Ids(await AskAsync($"/funding?{query}&limit=500")).Contains("central-government-funds-reducer-project"));

    [Fact]
    public async Task A_project_that_is_asked_for_itself_is_no_way_to_its_leader()
    {
        var rows = (await AskAsync("/funding?recipient=leaderdrive&recipient=robotic-reducer-manufacturing-project"))["flows"]!.AsArray();
        Assert.All(rows, row => Assert.Null(row!["via"]));
    }

    private static string GroupOf(JsonNode of, JsonNode? hop) => $"{hop ?? 1} {of["currency"]} {of["basis"]} {of["instrument"]} {of["payerCountry"]}";

    private static decimal? NumberOf(JsonNode of) => of["quantity"] is { } quantity
        ? (decimal?)(quantity["value"] ?? quantity["low"] ?? quantity["high"])
        : null;

    private static string Said(JsonNode amount, JsonNode? via, JsonNode? payerClass) => $"{amount.ToJsonString()} {via?["id"]} {payerClass}";

    private static List<string> Ids(JsonNode funding) =>
        [.. funding["flows"]!.AsArray().SelectMany(row => row!["amounts"]!.AsArray()).Select(amount => (string)amount!["record"]!)];
}
