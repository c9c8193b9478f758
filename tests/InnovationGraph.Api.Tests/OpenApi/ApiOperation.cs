using System.Text.Json.Nodes;

namespace InnovationGraph.Api.Tests.OpenApi;

/// <summary>An operation of the OpenAPI document.</summary>
internal sealed record ApiOperation(string Path, JsonNode Json)
{
    public string Id => (string)Json["operationId"]!;

    public IEnumerable<JsonNode> Parameters => (Json["parameters"]?.AsArray() ?? []).Select(parameter => parameter!);

    /// <summary>The request that Swagger sends when its examples are left as they are.</summary>
    public string ExampleRequest
    {
        get
        {
            var path = Path;
            List<string> query = [];
            foreach (var parameter in Parameters)
            {
                var name = (string)parameter["name"]!;
                var example = parameter["example"] ?? parameter["examples"]?.AsObject().First().Value!["value"];
                foreach (var value in example is JsonArray several ? several.Select(one => (string)one!) : example is null ? [] : [example.ToString()])
                {
                    path = path.Replace($"{{{name}}}", value, StringComparison.Ordinal);
                    if ((string)parameter["in"]! == "query")
                    {
                        query.Add($"{name}={Uri.EscapeDataString(value)}");
                    }
                }
            }

            return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
        }
    }
}
