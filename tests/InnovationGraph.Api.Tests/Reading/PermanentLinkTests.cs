using System.Net;
using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
using InnovationGraph.Contracts.Packages;

namespace InnovationGraph.Api.Tests.Reading;

/// <summary>The permanent link of an answer, followed on installs that came to hold the contents otherwise.</summary>
public sealed class PermanentLinkTests
{
    private const string Summary = "Makes things.";

    [Fact]
    public async Task Gives_the_same_bytes_wherever_the_contents_are_or_were_held_and_else_404()
    {
        using GraphFolder here = new(), there = new(), elsewhere = new();
        elsewhere.Replace("entities.csv", Summary, "Makes nothing.");
        using GraphHost first = new(here, isSeeded: true), other = new(elsewhere, isSeeded: true);
        using var client = first.CreateClient();
        var link = await LinkAsync(client, "/api/v1/entities/maker/relationships?limit=1&cite=true");
        var expected = await client.GetByteArrayAsync(link);
        Assert.DoesNotContain("revision", System.Text.Encoding.UTF8.GetString(expected), StringComparison.Ordinal);

        // There, something else came before and after.
        foreach (var summary in (string[])["Makes nothing.", Summary, "Makes other things."])
        {
            there.Replace("entities.csv", summary == "Makes nothing." ? Summary : summary == Summary ? "Makes nothing." : Summary, summary);
            using GraphHost host = new(there, isSeeded: true);
            using var next = host.CreateClient();
            using var answer = await next.GetAsync(link);
            Assert.Equal(summary == "Makes nothing." ? HttpStatusCode.NotFound : HttpStatusCode.OK, answer.StatusCode);
            if (answer.IsSuccessStatusCode)
            {
                Assert.Equal(expected, await answer.Content.ReadAsByteArrayAsync());
                Assert.NotEqual("1", answer.Headers.GetValues("X-Graph-Revision").Single());
            }
        }

        using var never = other.CreateClient();
        using var unknown = await never.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private static async Task<Uri> LinkAsync(HttpClient client, string path) => new(
        (string)JsonNode.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative)))!["cite"]!["link"]!, UriKind.Relative);
}
