using System.Net;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Datasets;

public abstract class DatasetContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    private const string Id = "china-innovation-chain";

    [Fact]
    public async Task A_dataset_says_whose_it_is_what_it_holds_and_how_to_cite_it()
    {
        var dataset = Assert.Single((await AskAsync("/datasets"))["items"]!.AsArray())!;
        Assert.Equal(Id, (string)dataset["id"]!);
        Assert.Equal(["InnovationGraph"], dataset["authors"]!.AsArray().Select(author => (string)author!));
        Assert.StartsWith("CC BY 4.0", (string)dataset["licence"]!, StringComparison.Ordinal);
        Assert.Contains((string)dataset["title"]!, (string)dataset["citation"]!, StringComparison.Ordinal);
        Assert.Contains(((string)dataset["contentHash"]!)[..12], (string)dataset["citation"]!, StringComparison.Ordinal);
        Assert.Equal(dataset.ToJsonString(), (await AskAsync($"/datasets/{Id}")).ToJsonString());
        var counted = (await AskAsync("/statistics"))["records"]!.AsObject();
        Assert.Equal(
            counted.OrderBy(count => count.Key).Select(count => (count.Key, (int)count.Value!)),
            dataset["records"]!.AsObject().OrderBy(count => count.Key).Select(count => (count.Key, (int)count.Value!)));
    }

    [Fact]
    public async Task The_content_hash_is_that_of_another_install()
    {
        await using SeededHost other = new();
        using var client = other.CreateClient();
        var theirs = System.Text.Json.Nodes.JsonNode.Parse(await client.GetStringAsync(new Uri($"/api/v1/datasets/{Id}", UriKind.Relative)))!;
        Assert.Equal((string)theirs["contentHash"]!, (string)(await AskAsync($"/datasets/{Id}"))["contentHash"]!);
    }

    [Fact]
    public async Task An_unknown_dataset_is_404_with_the_nearest_ids() => Assert.Contains(
        Id,
        (await AskForProblemAsync("/datasets/china-inovation-chain", HttpStatusCode.NotFound))["nearest"]!.AsArray().Select(id => (string)id!));
}
