using InnovationGraph.Api.Tests.Hosts;

namespace InnovationGraph.Api.Tests.Reading;

/// <summary>What is computed once a revision is right for those who ask before it is there, too.</summary>
public sealed class FirstRequestTests
{
    private const int AtOnce = 8;

    [Fact]
    public async Task First_requests_that_come_at_once_get_the_answers_of_later_ones()
    {
        string[] paths =
        [
            "/api/v1/funding?recipient=leaderdrive&groupBy=recipientPlace",
            "/api/v1/paths?follow=any&source=cstc&target=siasun&succession=include",
            "/api/v1/chain/huawei",
            "/api/v1/channels",
            "/api/v1/statistics",
            "/api/v1/indicators",
            "/api/v1/centrality/pagerank",
            "/api/v1/datasets",
        ];
        await using SeededHost host = new();
        using var client = host.CreateClient();
        var first = await Task.WhenAll(paths.SelectMany(path => Enumerable.Repeat(path, AtOnce)).Select(AskAsync));
        foreach (var (path, body) in first)
        {
            Assert.Equal((await AskAsync(path)).Body, body);
        }

        async Task<(string Path, string Body)> AskAsync(string path) =>
            (path, await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));
    }
}
