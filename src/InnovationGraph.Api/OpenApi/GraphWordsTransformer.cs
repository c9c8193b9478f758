using System.Text.Json.Nodes;
using InnovationGraph.Hosting.Opening;
using InnovationGraph.Queries.Asking;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace InnovationGraph.Api.OpenApi;

/// <summary>Lists the words that the graph has: the kinds, types and so on of its newest revision's ontology, and its tags.</summary>
internal sealed class GraphWordsTransformer(QueryRunner runner) : IOpenApiDocumentTransformer
{
    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var schemas = document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        foreach (var (name, words) in await runner.GetWordsAsync(GraphServices.Queries, cancellationToken))
        {
            // A graph without words refuses every one, which no list says.
            if (words.Count > 0 && schemas.TryGetValue(name, out var found) && found is OpenApiSchema schema)
            {
                schema.Enum = [.. words.Select(word => (JsonNode)JsonValue.Create(word))];
                (schema.Pattern, schema.MinLength, schema.MaxLength) = (null, null, null);
            }
        }
    }
}
