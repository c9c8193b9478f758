using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Patterns;

public abstract class PatternContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    [Fact]
    public async Task Common_backers_of_two_firms_are_one_request_and_each_relationship_cites_its_source()
    {
        var answer = await AskAsync("/patterns?match=(b)-[FUNDS]->(x)&match=(b)-[FUNDS]->(y)&where=x=boe&where=y=NIO&select=b&distinct=true");
        var item = Assert.Single(answer["items"]!.AsArray())!;
        Assert.Equal("hefei-government", (string)item["bindings"]!["b"]!["id"]!);
        Assert.Equal(["b"], item["bindings"]!.AsObject().Select(one => one.Key));
        Assert.Equal(["boe", "nio"], item["relationships"]!.AsArray().Select(one => (string)one!["target"]!));
        Assert.All(item["relationships"]!.AsArray(), one => Assert.NotEmpty(one!["evidence"]!.AsArray()));
        Assert.Null(answer["blockedAt"]);
    }

    [Fact]
    public async Task Who_holds_a_post_where_a_firm_is_takes_three_steps_and_one_request()
    {
        var answer = await AskAsync("/patterns?match=(t:Person)-[HOLDS_POST]->()-[POST_IN]->(p:Place)<-[LOCATED_IN]-(x:Firm)&distinct=true");
        Assert.Contains("xu-dazhe", Bound(answer, "t"));
        Assert.All(Bound(answer, "p"), place => Assert.Equal("hunan", place));
    }

    [Fact]
    public async Task Several_entities_given_for_one_name_are_either()
    {
        var both = await AskAsync("/patterns?match=(f)-[OWNS]->(x)&where=x=leaderdrive&where=x=nio");
        Assert.Equal(
            (int)both["total"]!,
            (int)(await AskAsync("/patterns?match=(f)-[OWNS]->(x)&where=x=leaderdrive"))["total"]! + (int)(await AskAsync("/patterns?match=(f)-[OWNS]->(x)&where=x=nio"))["total"]!);
    }

    [Fact]
    public async Task Relationships_say_whether_they_hold_at_the_time_asked_about_and_a_note_counts()
    {
        var answer = await AskAsync("/patterns?match=(t)-[HOLDS_POST]->(s)&asOf=2021");
        Assert.All(answer["items"]!.AsArray(), item => Assert.Contains((string)item!["relationships"]![0]!["holds"]!, new[] { "certain", "possible" }));
        Assert.Contains("As of 2021, ", (string)answer["notes"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_match_the_step_where_nothing_goes_on_is_named_with_whom_it_was_reached_for()
    {
        var blocked = await BlockedAsync("match=(f)-[OWNS]->(x:Firm)-[LOCATED_IN]->(p)<-[POST_IN]-(s)&where=x=leaderdrive");
        Assert.Equal(("(p)<-[POST_IN]-(s)", "(p)", 1), ((string)blocked["step"]!, (string)blocked["from"]!, (int)blocked["total"]!));
        Assert.Equal("china", (string)blocked["reached"]![0]!["id"]!);
        Assert.Contains("From China nothing goes on", (string)blocked["why"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_sources_leave_open_is_named_where_it_blocks()
    {
        var blocked = await BlockedAsync("match=(f:Fund)-[FUNDS]->(x)&where=x=leaderdrive");
        Assert.Equal("leaderdrive-subsidy-payer", (string)Assert.Single(blocked["gaps"]!.AsArray())!["id"]!);
        Assert.EndsWith("Who paid the subsidies of 2019 to 2022 is not said.", (string)blocked["why"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("match=(f)-[FUNDS]->(x)&where=x=leaderdrive&document=macropolo-nanometers-over-gdp", "without the filters it would")]
    [InlineData("match=(b)-[INVESTS_IN]->(x)&match=(b)-[INVESTS_IN]->(y)", "with transit=all it would")]
    [InlineData("match=(x:Fund)-[FUNDS]->(y)&where=x=nio", "NIO is of the kind Firm, which is no Fund.")]
    [InlineData("match=(a:Firm)-[OWNS*2..6]->(a)", "Nothing goes on, from any entity, by (a:Firm)-[OWNS*2..6]->(a:Firm).")]
    public async Task What_stands_in_the_way_is_said(string query, string why) =>
        Assert.Contains(why, (string)(await BlockedAsync(query))["why"]!, StringComparison.Ordinal);

    [Fact]
    public async Task As_a_table_it_has_a_row_for_each_relationship()
    {
        using var answer = await SendAsync("/patterns?match=(f)-[OWNS]->(x)-[LOCATED_IN]->(p)&where=x=leaderdrive&format=csv");
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("match,bindings.f,bindings.x,bindings.p,step,sourceEntity.id,", lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.StartsWith("1,advanced-manufacturing-investment-fund,leaderdrive,china,1,advanced-manufacturing-investment-fund,", lines[1], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Bound(JsonNode answer, string name) =>
        answer["items"]!.AsArray().Select(item => (string)item!["bindings"]![name]!["id"]!);

    private async Task<JsonNode> BlockedAsync(string query)
    {
        var answer = await AskAsync("/patterns?" + query);
        Assert.Empty(answer["items"]!.AsArray());
        return answer["blockedAt"]!;
    }
}
