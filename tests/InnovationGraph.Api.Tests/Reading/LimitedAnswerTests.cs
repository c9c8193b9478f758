using System.Net;
using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Reading;

/// <summary>An answer that a limit cut short says so, and has no tag; the limits are in the tag of the others.</summary>
public sealed class LimitedAnswerTests : IAsyncDisposable
{
    private readonly SeededHost _seeded = new();
    private readonly SeededHost _other = new();
    private readonly WebApplicationFactory<Program> _limited;

    public LimitedAnswerTests() => _limited = _other.WithWebHostBuilder(builder => builder
        .UseSetting("InnovationGraph:Limits:Relationships", "1")
        .UseSetting("InnovationGraph:Limits:Paths", "1"));

    public async ValueTask DisposeAsync()
    {
        await _limited.DisposeAsync();
        await _other.DisposeAsync();
        await _seeded.DisposeAsync();
    }

    [Theory]
    [InlineData("/funding?recipient=leaderdrive", "", "relationships")]
    [InlineData("/paths?follow=any&source=cstc&target=siasun&algorithm=kShortest&k=3", "", "paths")]
    [InlineData("/subgraph?seed=leaderdrive", "graph", "relationships")]
    public async Task A_truncated_answer_says_by_what_and_has_no_tag(string path, string part, string limit)
    {
        var (whole, wholeBody) = await AskAsync(_seeded, path);
        Assert.Null(LimitOf(wholeBody));
        Assert.NotNull(whole.Headers.ETag);

        var (cut, cutBody) = await AskAsync(_limited, path);
        Assert.Equal(limit, LimitOf(cutBody));
        Assert.Null(cut.Headers.ETag);

        var (known, _) = await AskAsync(_limited, path, "*");
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Null(known.Headers.ETag);

        string? LimitOf(JsonNode? body)
        {
            var told = (part.Length == 0 ? body! : body![part]!).AsObject();
            var by = (string?)told["truncatedBy"];
            Assert.Equal(by is not null, (bool)told["truncated"]!);
            return by;
        }
    }

    [Fact]
    public async Task Patterns_that_were_not_searched_to_the_end_say_so_and_have_no_next_page()
    {
        await using SeededHost host = new();
        await using var limited = host.WithWebHostBuilder(builder => builder.UseSetting("InnovationGraph:Limits:VisitedRelationships", "2000"));
        var (answer, body) = await AskAsync(limited, "/patterns?match=(a)-[]-(b)-[]-(c)&limit=5");
        Assert.Equal(("visitedRelationships", null), ((string?)body!["truncatedBy"], (string?)body["next"]));
        Assert.Equal(5, body["items"]!.AsArray().Count);
        Assert.Contains("or more, and these are the first of those found, not of all", (string)body["notes"]![0]!, StringComparison.Ordinal);
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task The_notes_of_funding_that_was_cut_say_that_its_sums_are_not_of_all()
    {
        var (_, whole) = await AskAsync(_seeded, "/funding?recipient=leaderdrive");
        var (_, cut) = await AskAsync(_limited, "/funding?recipient=leaderdrive");
        Assert.DoesNotContain(whole!["notes"]!.AsArray(), note => ((string)note!).StartsWith("Cut short", StringComparison.Ordinal));
        Assert.Single(cut!["notes"]!.AsArray(), note => ((string)note!).StartsWith("Cut short", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_with_other_limits_does_not_know_the_tag()
    {
        const string Path = "/paths?follow=any&source=cstc&target=siasun";
        var (whole, _) = await AskAsync(_seeded, Path);
        var (again, _) = await AskAsync(_seeded, Path, whole.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        var (other, _) = await AskAsync(_limited, Path, whole.Headers.ETag.ToString());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    private static async Task<(HttpResponseMessage Answer, JsonNode? Body)> AskAsync(
        WebApplicationFactory<Program> host, string path, string? known = null)
    {
        using var client = host.CreateClient();
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1" + path);
        if (known is not null)
        {
            request.Headers.Add("If-None-Match", known);
        }

        var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        return (answer, body.Length == 0 ? null : JsonNode.Parse(body));
    }
}
