using System.Net;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Reading;

public abstract class PagingContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    [Theory]
    [InlineData("/entities?kind=Firm", 7)]
    [InlineData("/entities?q=china", 7)]
    [InlineData("/relationships?type=INVESTS_IN", 5)]
    [InlineData("/entities/huawei/relationships?asOf=2020", 11)]
    [InlineData("/entities/leaderdrive/observations?minEvidence=1", 2)]
    [InlineData("/reachability?source=cstc", 13)]
    [InlineData("/patterns?match=(a)-[OWNS]->(b)", 2)]
    [InlineData("/patterns?match=(a)-[]->(b)&select=a&distinct=true", 50)]
    [InlineData("/gaps?document=merics-party-knows-best-ch4", 9)]
    [InlineData("/revisions/1?x=", 500)]
    public async Task The_pages_together_are_the_list(string path, int limit)
    {
        path = path.Replace("?x=", "?", StringComparison.Ordinal);
        var whole = (await AskAsync($"{path}&limit=500"))["items"]!.AsArray().Select(item => item!.ToJsonString()).ToList();
        List<string> pages = [];
        string? cursor = null;
        do
        {
            var page = await AskAsync(cursor is null ? $"{path}&limit={limit}" : $"{path}&limit={limit}&cursor={cursor}");
            pages.AddRange(page["items"]!.AsArray().Select(item => item!.ToJsonString()));
            cursor = (string?)page["next"];
        }
        while (cursor is not null && pages.Count < 500);
        Assert.Equal(whole, pages.Take(500));
    }

    [Fact]
    public async Task The_next_page_is_a_link_too()
    {
        using var answer = await SendAsync("/entities?kind=Firm&limit=2");
        var link = answer.Headers.GetValues("Link").Single();
        Assert.EndsWith(">; rel=\"next\"", link, StringComparison.Ordinal);
        using var next = await Client.GetAsync(new Uri(link[1..link.IndexOf('>', StringComparison.Ordinal)], UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Fact]
    public async Task A_cursor_of_another_request_is_of_no_page_of_this_one()
    {
        var cursor = (string)(await AskAsync("/entities?kind=Firm&limit=2"))["next"]!;
        var problem = await AskForProblemAsync($"/entities?kind=Person&limit=2&cursor={cursor}", HttpStatusCode.NotFound);
        Assert.Contains(cursor[..50], (string)problem["errors"]!["cursor"]![0]!, StringComparison.Ordinal);
        Assert.Contains("the same other parameters", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_of_a_revision_that_is_not_there_is_410()
    {
        var cursor = (string)(await AskAsync("/entities?kind=Firm&limit=2"))["next"]!;

        // The 15 digits of the revision's number come first, then 16 of its hash.
        var stale = string.Concat(cursor.AsSpan(0, 15), new string('0', 16), cursor.AsSpan(31));
        await AskForProblemAsync($"/entities?kind=Firm&limit=2&cursor={stale}", HttpStatusCode.Gone);
    }
}
