using System.Text.Json.Nodes;
using InnovationGraph.Api.Reading;
using InnovationGraph.Core.Records;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace InnovationGraph.Api.OpenApi;

/// <summary>Writes an operation's parameters, headers and examples from its <see cref="ReadOperation"/>.</summary>
internal sealed class ReadOperationTransformer : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var read = context.Description.ActionDescriptor.EndpointMetadata.OfType<ReadOperation>().FirstOrDefault();
        if (read is null)
        {
            return Task.CompletedTask;
        }

        operation.Parameters =
        [
            .. read.PathExamples.Select(path => new OpenApiParameter
            {
                Name = path.Key,
                In = ParameterLocation.Path,
                Required = true,
                Description = path.Key == "id" ? "The stable id." : "The number.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = RecordId.MaxLength },
                Example = path.Value,
            }),
            .. read.Parameters.Select(Write),
            new OpenApiParameter
            {
                Name = "If-None-Match",
                In = ParameterLocation.Header,
                Description = "The ETag of an earlier answer: 304 where nothing changed.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 256 },
            },
        ];
        foreach (var (status, response) in operation.Responses ?? [])
        {
            Describe(read.Id, status, response as OpenApiResponse);
        }

        return Task.CompletedTask;
    }

    private static OpenApiParameter Write(QueryParameter parameter)
    {
        var single = Schema(parameter.Form);
        return new()
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Required = parameter.Required,
            Description = parameter.Description,
            Explode = true,
            Schema = parameter.Repeats ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = single } : single,
            Example = parameter.Example is { } example
                ? parameter.Repeats ? new JsonArray(JsonValue.Create(example)) : JsonValue.Create(example)
                : null,
        };
    }

    private static OpenApiSchema Schema(ParameterForm form) => new()
    {
        Type = form.Type,
        Format = form.Format,
        Pattern = form.Pattern,
        MaxLength = form.MaximumLength,
        Minimum = form.Minimum?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Maximum = form.Maximum?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Enum = form.Choices.Count == 0 ? null : [.. form.Choices.Select(choice => (JsonNode)JsonValue.Create(choice))],
        Default = form.Default is { } value ? Default(form.Type, value) : null,
    };

    private static JsonNode? Default(JsonSchemaType type, string value) =>
        type == JsonSchemaType.String ? JsonValue.Create(value) : JsonNode.Parse(value);

    private static void Describe(string operation, string status, OpenApiResponse? response)
    {
        if (response is null)
        {
            return;
        }

        response.Description = status switch
        {
            "200" => "The answer.",
            "304" => "Nothing changed since the answer with this ETag.",
            "308" => "The entity was merged; Location names the survivor.",
            "400" => "A parameter is unknown, malformed, out of range or repeated; the problem names it and what is allowed.",
            "404" => "No record has an id that the path or query names; the problem offers the nearest ids.",
            "410" => "The record was retracted, or the cursor's revision can no longer be served.",
            "422" => "The question costs more than a query may; the problem says which parameter to narrow.",
            "503" => "The store cannot be reached; Retry-After says when to try again.",
            _ => response.Description,
        };
        if (status == "200")
        {
            if (response.Content is { } content && content.TryGetValue("application/json", out var body))
            {
                body.Example = ExampleAnswers.Find(operation);
            }

            response.Headers = new Dictionary<string, IOpenApiHeader>
            {
                ["ETag"] = Header("Identifies this very answer."),
                ["X-Graph-Revision"] = Header("The revision answered from."),
            };
        }
    }

    private static OpenApiHeader Header(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
