using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
using InnovationGraph.Contracts;

namespace InnovationGraph.Api.Tests.Explorer;

/// <summary>
/// The explorer's types come from src/explorer/openapi.json: the OpenAPI document of a graph with nothing in it, so without the words of
/// any dataset, and without examples. Set INNOVATIONGRAPH_WRITE_OPENAPI=true to write it anew after an operation changed.
/// </summary>
public sealed class ExplorerDocumentTests(EmptyHost host) : IClassFixture<EmptyHost>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_explorer_is_built_against_the_document_that_is_served()
    {
        var served = JsonNode.Parse(await host.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
        foreach (var content in Contents(served))
        {
            content.Remove("example");
        }

        var file = Path.Combine(WorkTree.Root, "src", "explorer", "openapi.json");
        if (Environment.GetEnvironmentVariable("INNOVATIONGRAPH_WRITE_OPENAPI") == "true")
        {
            await File.WriteAllTextAsync(file, served.ToJsonString(Readable) + "\n");
        }

        Assert.True(
            JsonNode.DeepEquals(served, JsonNode.Parse(await File.ReadAllTextAsync(file))),
            "src/explorer/openapi.json is out of date: set INNOVATIONGRAPH_WRITE_OPENAPI=true and run this test again.");
    }

    private static IEnumerable<JsonObject> Contents(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        from response in operation.Value!["responses"]!.AsObject()
        from content in response.Value!["content"]?.AsObject() ?? []
        select content.Value!.AsObject();
}
