using System.Globalization;
using System.Text.Json;

namespace InnovationGraph.Api.Tests.Questions;

/// <summary>
/// Picks values out of an answer: <c>a.b</c> a property, <c>[*]</c> all elements, <c>[0]</c> one, <c>[?a.b=x&amp;c=y]</c> those of
/// which all these hold, <c>..a</c> every property of that name however deep, <c>.</c> the whole. What is not there is left out; a null
/// that is there is kept. Values come in the answer's order.
/// </summary>
internal static class JsonSelector
{
    public static IReadOnlyList<JsonElement> Select(JsonElement root, string path)
    {
        IEnumerable<JsonElement> found = [root];
        foreach (var step in Steps(path))
        {
            found = found.SelectMany(element => Take(element, step));
        }

        return [.. found];
    }

    /// <summary>Whether a value equals an expected one as a file writes it; null for null.</summary>
    public static bool Equal(JsonElement actual, string? expected) => actual.ValueKind switch
    {
        JsonValueKind.String => actual.GetString() == expected,
        JsonValueKind.Number => decimal.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && actual.GetDecimal() == number,
        JsonValueKind.True => expected == "true",
        JsonValueKind.False => expected == "false",
        JsonValueKind.Null => expected is null,
        _ => false,
    };

    private static IEnumerable<string> Steps(string path)
    {
        for (var start = 0; start < path.Length;)
        {
            if (path[start] == '[')
            {
                var end = path.IndexOf(']', start) + 1;
                yield return end > 0 ? path[start..end] : throw new FormatException($"'{path}' has a [ without its ].");
                start = end;
            }
            else if (path.AsSpan(start).StartsWith(".."))
            {
                var end = NameEnd(path, start + 2);
                yield return path[start..end];
                start = end;
            }
            else
            {
                start += path[start] == '.' ? 1 : 0;
                var end = NameEnd(path, start);
                if (end > start)
                {
                    yield return path[start..end];
                }

                start = end;
            }
        }
    }

    private static int NameEnd(string path, int start)
    {
        var length = path.AsSpan(start).IndexOfAny('.', '[');
        return length < 0 ? path.Length : start + length;
    }

    private static IEnumerable<JsonElement> Take(JsonElement element, string step)
    {
        if (step.StartsWith("..", StringComparison.Ordinal))
        {
            return Descend(element, step[2..]);
        }

        if (step[0] != '[')
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(step, out var value) ? [value] : [];
        }

        IEnumerable<JsonElement> elements = element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];
        var inside = step[1..^1];
        return inside switch
        {
            "*" => elements,
            ['?', ..] => elements.Where(one => Holds(one, inside[1..])),
            _ => elements.Skip(int.Parse(inside, CultureInfo.InvariantCulture)).Take(1),
        };
    }

    private static bool Holds(JsonElement element, string conditions) => conditions.Split('&').All(condition =>
    {
        var parts = condition.Split('=', 2);
        return Select(element, parts[0]).Any(value => Equal(value, parts[1]));
    });

    private static IEnumerable<JsonElement> Descend(JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany(one => Descend(one, name));
        }

        return element.ValueKind != JsonValueKind.Object
            ? []
            : element.EnumerateObject().SelectMany(property =>
                (property.Name == name ? [property.Value] : Array.Empty<JsonElement>()).Concat(Descend(property.Value, name)));
    }
}
