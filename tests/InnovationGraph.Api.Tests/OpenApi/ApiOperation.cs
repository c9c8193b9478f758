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
            foreach (var parameter in Parameters.Where(parameter => parameter["example"] is not null))
            {
                var name = (string)parameter["name"]!;
                var example = parameter["example"] is JsonArray several ? (string)several[0]! : parameter["example"]!.ToString();
                if ((string)parameter["in"]! == "path")
                {
                    path = path.Replace($"{{{name}}}", example, StringComparison.Ordinal);
                }
                else
                {
                    query.Add($"{name}={Uri.EscapeDataString(example)}");
                }
            }

            return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
        }
    }
}
