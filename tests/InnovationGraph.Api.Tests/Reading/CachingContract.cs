using System.Net;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Reading;

public abstract class CachingContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    [Fact]
    public async Task An_answer_that_did_not_change_is_304()
    {
        using var first = await SendAsync("/entities/siasun");
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        using HttpRequestMessage again = new(HttpMethod.Get, "/api/v1/entities/siasun") { Headers = { IfNoneMatch = { tag } } };
        using var second = await Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(tag, second.Headers.ETag);
        Assert.Equal("no-cache", first.Headers.CacheControl?.ToString());
        Assert.Equal("no-cache", second.Headers.CacheControl?.ToString());
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/entities/siasun", HttpStatusCode.NotModified)]
    [InlineData("/entities/nobody", HttpStatusCode.NotFound)]
    public async Task Any_answer_is_known_to_a_star_but_an_unknown_id_has_none(string path, HttpStatusCode status)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1" + path) { Headers = { { "If-None-Match", "*" } } };
        using var answer = await Client.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task The_order_of_parameters_makes_no_other_answer()
    {
        using var one = await SendAsync("/relationships?type=OWNS&type=FUNDS&limit=3");
        using var other = await SendAsync("/relationships?limit=3&type=FUNDS&type=OWNS");
        Assert.Equal(one.Headers.ETag, other.Headers.ETag);
        Assert.Equal(await one.Content.ReadAsStringAsync(), await other.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Different_questions_have_different_tags()
    {
        using var one = await SendAsync("/entities/siasun");
        using var other = await SendAsync("/entities/leaderdrive");
        Assert.NotEqual(one.Headers.ETag, other.Headers.ETag);
    }

    [Theory]
    [InlineData("/entities")]
    [InlineData("/funding?recipient=leaderdrive")]
    [InlineData("/paths?follow=any&source=cstc&target=siasun")]
    [InlineData("/entities?limit=0")]
    public async Task Every_answer_says_which_revision_it_is_from(string path)
    {
        using var answer = await SendAsync(path);
        Assert.Equal("1", answer.Headers.GetValues("X-Graph-Revision").Single());
    }

    [Fact]
    public async Task Head_answers_as_get_without_a_body()
    {
        using HttpRequestMessage request = new(HttpMethod.Head, "/api/v1/entities/siasun");
        using var answer = await Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(answer.Headers.ETag);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }
}
