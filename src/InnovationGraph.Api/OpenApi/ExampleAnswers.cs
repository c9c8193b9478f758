using System.Text.Json.Nodes;

namespace InnovationGraph.Api.OpenApi;

/// <summary>The shortened answers that the OpenAPI document shows, one file for each operation in the folder Examples.</summary>
internal static class ExampleAnswers
{
    /// <summary>The example of an operation; null where there is none.</summary>
    public static JsonNode? Find(string operation)
    {
        using var file = typeof(ExampleAnswers).Assembly.GetManifestResourceStream($"Examples/{operation}.json");
        return file is null ? null : JsonNode.Parse(file);
    }
}
