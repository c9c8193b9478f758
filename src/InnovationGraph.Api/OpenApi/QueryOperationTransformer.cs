using System.Globalization;
using System.Text.Json.Nodes;
using InnovationGraph.Hosting.Formats;
using InnovationGraph.Queries.Asking;
using InnovationGraph.Queries.Json;
using InnovationGraph.Queries.Parameters;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace InnovationGraph.Api.OpenApi;

/// <summary>Writes an operation's parameters, headers and examples from its <see cref="Query"/>.</summary>
internal sealed class QueryOperationTransformer : IOpenApiOperationTransformer
{
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var query = context.Description.ActionDescriptor.EndpointMetadata.OfType<Query>().FirstOrDefault();
        if (query is null)
        {
            return;
        }

        operation.Parameters =
        [
            .. query.Parameters.OrderByDescending(parameter => parameter.InRoute).Select(parameter => Write(parameter, context.Document!)),
            .. query.Citing.Select(parameter => Write(parameter, context.Document!)),
            Write(FormatOf(query), context.Document!),
            new OpenApiParameter
            {
                Name = "If-None-Match",
                In = ParameterLocation.Header,
                Description = "The ETag of an earlier answer: 304 where nothing changed.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            },
        ];
        var beside = await context.GetOrCreateSchemaAsync(typeof(CitedBody), parameterDescription: null, cancellationToken);
        foreach (var (status, response) in operation.Responses ?? [])
        {
            Describe(query, status, response as OpenApiResponse);
            if (status == "200" && response.Content!.TryGetValue(AnswerFormats.Json.MediaType, out var body) && body.Schema is { } own)
            {
                context.Document!.AddComponent<IOpenApiSchema>("Cited", beside);
                body.Schema = new OpenApiSchema { AllOf = [own, new OpenApiSchemaReference("Cited", context.Document)] };
            }
        }
    }

    private static Parameter FormatOf(Query query) => Query.Format with
    {
        Type = Query.Format.Type with
        {
            MaximumLength = null,
            Pattern = null,
            Choices = [.. AnswerFormats.Of(query.Answer).Select(format => format.Id)],
        },
        Meaning = $"{Query.Format.Meaning} When absent, the Accept header chooses; without one, it is JSON.",
    };

    private static OpenApiParameter Write(Parameter parameter, OpenApiDocument document)
    {
        var single = Schema(parameter, document);
        return new()
        {
            Name = parameter.Name,
            In = parameter.InRoute ? ParameterLocation.Path : ParameterLocation.Query,
            Required = parameter.Required,
            Description = parameter.Meaning,
            Explode = !parameter.InRoute,
            Schema = parameter.Repeats ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = single } : single,
            Example = parameter is { Example: { } example, NamedExamples.Count: 0 }
                ? parameter.Repeats ? new JsonArray(JsonValue.Create(example)) : JsonValue.Create(example)
                : null,
            Examples = parameter.NamedExamples.Count == 0 ? null : parameter.NamedExamples.ToDictionary(
                one => one.Key,
                one => (IOpenApiExample)new OpenApiExample { Summary = one.Key, Value = new JsonArray([.. one.Value]) }),
        };
    }

    /// <summary>The schema of one value; choices that queries share are a component.</summary>
    private static IOpenApiSchema Schema(Parameter parameter, OpenApiDocument document)
    {
        var type = parameter.Type;
        var jsonType = type.JsonType switch
        {
            "integer" => JsonSchemaType.Integer,
            "number" => JsonSchemaType.Number,
            "boolean" => JsonSchemaType.Boolean,
            _ => JsonSchemaType.String,
        };
        OpenApiSchema schema = new()
        {
            Type = jsonType,
            Format = type.Format,
            Pattern = type.Pattern,
            MinLength = type.MaximumLength is null || type.MayBeEmpty ? null : 1,
            MaxLength = type.MaximumLength,
            Minimum = type.Minimum?.ToString(CultureInfo.InvariantCulture),
            Maximum = type.Maximum?.ToString(CultureInfo.InvariantCulture),
            Enum = type.Choices.Count == 0 ? null : [.. type.Choices.Select(choice => (JsonNode)JsonValue.Create(choice))],
        };
        var byDefault = parameter.Default is not { } value
            ? null
            : jsonType == JsonSchemaType.String ? JsonValue.Create(value) : JsonNode.Parse(value);
        if (type.ChoicesName is not { } name)
        {
            schema.Default = byDefault;
            return schema;
        }

        document.AddComponent<IOpenApiSchema>(name, schema);
        return new OpenApiSchemaReference(name, document) { Default = byDefault };
    }

    private static void Describe(Query query, string status, OpenApiResponse? response)
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
            "404" => "No record has an id or name that the path or query gives, or several have the name; the problem offers those that may be meant. Or no page has the cursor.",
            "406" => "The answer can't be had in the format asked for; the problem lists those there are.",
            "410" => "The record was retracted, or the cursor's revision can no longer be served.",
            "422" => "The question costs more than a query may; the problem says how to ask for less.",
            "503" => "The store cannot be reached; Retry-After says when to try again.",
            _ => response.Description,
        };
        if (status == "200")
        {
            response.Content ??= new Dictionary<string, OpenApiMediaType>();
            foreach (var format in AnswerFormats.Of(query.Answer).Where(format => format != AnswerFormats.Json))
            {
                var type = format.MediaType.EndsWith("json", StringComparison.Ordinal) ? JsonSchemaType.Object : JsonSchemaType.String;
                response.Content[format.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = type } };
            }

            if (response.Content.TryGetValue(AnswerFormats.Json.MediaType, out var body))
            {
                body.Example = ExampleAnswers.Find(query.Id);
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
