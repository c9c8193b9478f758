using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace InnovationGraph.Api.OpenApi;

/// <summary>
/// Says of schemas what ASP.NET cannot know: which texts stand for ids, dates and enumerations, and that a member is always written
/// unless its type leaves it out on purpose.
/// </summary>
internal sealed class AnswerSchemaTransformer : IOpenApiSchemaTransformer
{
    private const string ComponentId = "x-schema-id";

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var underlying = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type);
        var type = underlying ?? context.JsonTypeInfo.Type;
        if (type == typeof(RecordId))
        {
            schema.MaxLength = RecordId.MaxLength;
            schema.Description ??= $"An id: {RecordId.Form}.";
        }
        else if (type == typeof(PartialDate))
        {
            schema.Pattern = PartialDate.Pattern;
        }
        else if (type.IsEnum)
        {
            schema.Enum = [.. (schema.Enum ?? []).OfType<JsonValue>()];
        }
        else
        {
            RequireWhatIsWritten(schema, context);
            return Task.CompletedTask;
        }

        // Whether a component may be null is said where it is used.
        var isComponent = schema.Metadata?.TryGetValue(ComponentId, out var id) == true && id is string { Length: > 0 };
        schema.Type = underlying is null || isComponent ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        return Task.CompletedTask;
    }

    private static void RequireWhatIsWritten(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object && context.JsonPropertyInfo is null && schema.Properties is { Count: > 0 })
        {
            schema.Required = context.JsonTypeInfo.Properties
                .Where(property => property is { Get: not null, ShouldSerialize: null })
                .Select(property => property.Name)
                .Where(schema.Properties.ContainsKey)
                .ToHashSet(StringComparer.Ordinal);
        }
    }
}
