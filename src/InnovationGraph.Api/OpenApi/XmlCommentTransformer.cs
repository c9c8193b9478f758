using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace InnovationGraph.Api.OpenApi;

/// <summary>
/// Describes schemas by the XML comments of their types, whichever of our assemblies those are in; ASP.NET's own support reads the
/// comments of this assembly only (dotnet/aspnetcore#65136).
/// </summary>
internal sealed partial class XmlCommentTransformer : IOpenApiSchemaTransformer
{
    // ASP.NET gives a schema that it will write as a reference its component's id, and takes what stands beside the reference from here.
    private const string ComponentId = "x-schema-id";
    private const string BesideReference = "x-ref-description";

    private static readonly Dictionary<string, string> Comments = Load();

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonPropertyInfo?.AttributeProvider is MemberInfo { DeclaringType: { } owner } member)
        {
            Describe(schema, Comments.GetValueOrDefault($"P:{Name(owner)}.{member.Name}"));
        }
        else if (context.JsonPropertyInfo is null && Comments.GetValueOrDefault($"T:{Name(context.JsonTypeInfo.Type)}") is { } comment)
        {
            schema.Description = comment;
        }

        return Task.CompletedTask;
    }

    private static void Describe(OpenApiSchema schema, string? comment)
    {
        if (comment is null)
        {
            return;
        }

        if (schema.Metadata is { } metadata && metadata.TryGetValue(ComponentId, out var id) && id is string { Length: > 0 })
        {
            metadata[BesideReference] = comment;
        }
        else
        {
            schema.Description = comment;
        }
    }

    private static string Name(Type type) => type.FullName?.Replace('+', '.') ?? type.Name;

    /// <summary>The summaries of types and properties by their id; a property that is a record's parameter has that parameter's text.</summary>
    private static Dictionary<string, string> Load()
    {
        Dictionary<string, string> comments = new(StringComparer.Ordinal);
        foreach (var member in Directory.EnumerateFiles(AppContext.BaseDirectory, "InnovationGraph.*.xml").SelectMany(Members))
        {
            var id = member.Attribute("name")!.Value;
            if (member.Element("summary") is { } summary)
            {
                comments.TryAdd(id, Text(summary));
            }

            foreach (var parameter in id.StartsWith("T:", StringComparison.Ordinal) ? member.Elements("param") : [])
            {
                comments[$"P:{id[2..]}.{parameter.Attribute("name")!.Value}"] = Text(parameter);
            }
        }

        return comments;
    }

    private static IEnumerable<XElement> Members(string file) => XDocument.Load(file).Descendants("member");

    private static string Text(XElement element) => Spaces().Replace(
        string.Concat(element.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "see" or "paramref" } reference => reference.Attributes().First().Value.Split('.', ':')[^1],
            XElement nested => nested.Value,
            _ => node.ToString(),
        })),
        " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
