using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace InnovationGraph.Api.Tests.OpenApi;

/// <summary>
/// Checks JSON against the part of JSON Schema that the document uses: $ref, oneOf, allOf (of objects), type, enum, required, properties,
/// additionalProperties, items, pattern and maxLength. A member that a schema does not know is a fault, so that none is left undescribed; a keyword that
/// this does not know is an exception.
/// </summary>
internal sealed class SchemaCheck(JsonObject components)
{
    private static readonly HashSet<string> Known =
    [
        "$ref", "oneOf", "allOf", "type", "enum", "required", "properties", "additionalProperties", "items", "description", "format", "pattern", "maxLength", "title",
    ];

    public IReadOnlyList<string> FaultsOf(JsonNode? value, JsonNode schema)
    {
        List<string> faults = [];
        Check(value, schema.AsObject(), "$", faults);
        return faults;
    }

    private void Check(JsonNode? value, JsonObject schema, string at, List<string> faults)
    {
        if (schema.Select(keyword => keyword.Key).FirstOrDefault(keyword => !Known.Contains(keyword)) is { } unknown)
        {
            throw new NotSupportedException($"{at}: this check does not know {unknown}.");
        }

        if (schema["allOf"] is JsonArray parts)
        {
            Check(value, Together(parts), at, faults);
        }

        if ((string?)schema["$ref"] is { } reference)
        {
            Check(value, components[reference.Split('/')[^1]]!.AsObject(), at, faults);
        }

        if (schema["oneOf"] is JsonArray choices && choices.Count(choice => FaultsOf(value, choice!).Count == 0) != 1)
        {
            faults.Add($"{at} fits not exactly one of its schemas");
        }

        if (schema["type"] is { } type && !(type is JsonArray several ? several.Select(one => (string)one!) : [(string)type!]).Any(one => Is(value, one)))
        {
            faults.Add($"{at} is {value?.GetValueKind().ToString() ?? "null"}, not {type}");
        }

        switch (value)
        {
            case JsonValue text when text.GetValueKind() == JsonValueKind.String && !FitsText((string)text!, schema):
                faults.Add($"{at} is '{(string)text!}', which {schema.ToJsonString()} does not allow");
                break;
            case JsonObject members when schema.ContainsKey("properties") || schema.ContainsKey("additionalProperties"):
                CheckMembers(members, schema, at, faults);
                break;
            case JsonArray items when schema["items"] is JsonObject each:
                for (var i = 0; i < items.Count; i++)
                {
                    Check(items[i], each, $"{at}[{i}]", faults);
                }

                break;
        }
    }

    /// <summary>One schema of the members of several.</summary>
    private JsonObject Together(JsonArray parts)
    {
        JsonObject members = [];
        JsonArray required = [];
        foreach (var part in parts)
        {
            var schema = (string?)part!["$ref"] is { } reference ? components[reference.Split('/')[^1]]! : part;
            foreach (var (name, member) in schema["properties"]!.AsObject())
            {
                members.Add(name, member!.DeepClone());
            }

            foreach (var name in schema["required"]?.AsArray() ?? [])
            {
                required.Add(name!.DeepClone());
            }
        }

        return new() { ["type"] = "object", ["properties"] = members, ["required"] = required };
    }

    private void CheckMembers(JsonObject members, JsonObject schema, string at, List<string> faults)
    {
        faults.AddRange((schema["required"]?.AsArray() ?? [])
            .Where(name => !members.ContainsKey((string)name!))
            .Select(name => $"{at}.{name} is missing"));
        foreach (var (name, value) in members)
        {
            if ((schema["properties"]?[name] ?? schema["additionalProperties"]) is JsonObject known)
            {
                Check(value, known, $"{at}.{name}", faults);
            }
            else
            {
                faults.Add($"{at}.{name} is not in the schema");
            }
        }
    }

    private static bool Is(JsonNode? value, string type) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) or ("string", JsonValueKind.String) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => value!.AsValue().TryGetValue<long>(out _),
        _ => false,
    };

    private static bool FitsText(string text, JsonObject schema) =>
        (schema["enum"] is not JsonArray choices || choices.Any(choice => (string?)choice == text))
        && (schema["pattern"] is not { } pattern || Regex.IsMatch(text, (string)pattern!, RegexOptions.None, TimeSpan.FromSeconds(1)))
        && (schema["maxLength"] is not { } most || text.Length <= (int)most);
}
