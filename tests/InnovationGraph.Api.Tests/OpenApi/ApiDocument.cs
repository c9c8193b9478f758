using System.Text.Json.Nodes;

namespace InnovationGraph.Api.Tests.OpenApi;

/// <summary>The OpenAPI document as a client reads it.</summary>
internal sealed class ApiDocument(JsonNode document)
{
    public static async Task<ApiDocument> ReadAsync(HttpClient client) =>
        new(JsonNode.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!);

    public IEnumerable<ApiOperation> Operations =>
        from path in document["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        select new ApiOperation(path.Key, method.Value!);

    /// <summary>Where an answer does not fit the schema of its operation's 200; empty when it does.</summary>
    public IReadOnlyList<string> FaultsOf(ApiOperation operation, string body)
    {
        var schema = operation.Json["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
        return new SchemaCheck(document["components"]!["schemas"]!.AsObject()).FaultsOf(JsonNode.Parse(body), schema);
    }
}
