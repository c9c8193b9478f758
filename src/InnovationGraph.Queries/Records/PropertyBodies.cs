using System.Text.Json.Nodes;

namespace InnovationGraph.Queries.Records;

/// <summary>Properties as JSON: texts, numbers and booleans as such, dates and ids as texts.</summary>
internal static class PropertyBodies
{
    public static JsonObject Of(ValueMap<PropertyValue> properties)
    {
        JsonObject body = [];
        foreach (var (name, value) in properties)
        {
            body[name] = Of(value);
        }

        return body;
    }

    public static JsonNode Of(PropertyValue value) => value switch
    {
        PropertyValue.Number number => JsonValue.Create(number.Value),
        PropertyValue.Flag flag => JsonValue.Create(flag.Value),
        PropertyValue.Date date => JsonValue.Create(date.Value.ToString()),
        PropertyValue.Reference reference => JsonValue.Create(reference.Value.ToString()),
        PropertyValue.Text text => JsonValue.Create(text.Value),
        _ => throw new InvalidOperationException($"No JSON for {value.GetType().Name}."),
    };
}
