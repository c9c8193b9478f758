using System.Text.Json.Nodes;

namespace InnovationGraph.Api.Tests.OpenApi;

/// <summary>The OpenAPI document as a client reads it.</summary>
internal sealed class ApiDocument(JsonNode document)
{
    public static async Task<ApiDocument> ReadAsync(HttpClient client) => new(await ReadJsonAsync(client));

    /// <summary>The document with the parameters of operations in place of references to them.</summary>
    public static async Task<JsonNode> ReadJsonAsync(HttpClient client)
    {
        var document = JsonNode.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
        foreach (var operation in document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()))
        {
            var parameters = operation.Value!["parameters"]?.AsArray() ?? [];
            for (var i = 0; i < parameters.Count; i++)
            {
                parameters[i] = Resolve(document, parameters[i]!);
                var owner = parameters[i]!["schema"]!["items"] is null ? parameters[i]! : parameters[i]!["schema"]!;
                var key = owner["items"] is null ? "schema" : "items";
                owner[key] = Resolve(document, owner[key]!);
            }
        }

        return document;
    }

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

    private static JsonNode Resolve(JsonNode document, JsonNode node)
    {
        if ((string?)node["$ref"] is not { } reference)
        {
            return node.DeepClone();
        }

        var target = reference.Split('/').Skip(1).Aggregate(document, (at, name) => at[name]!).DeepClone();
        foreach (var (name, value) in node.AsObject().Where(member => member.Key != "$ref"))
        {
            target[name] = value?.DeepClone();
        }

        return target;
    }
}
