using System.Text.Json;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Neo4j.Projection;

/// <summary>Reads the arrays of <see cref="ProjectedText.Shared"/>. The records it returns have no id, name or ends yet.</summary>
internal static class SharedTextReader
{
    public static ProjectedRelationship Relationship(string shared)
    {
        using var json = JsonDocument.Parse(shared);
        var items = json.RootElement.EnumerateArray().ToList();
        var heldAt = Inner(items, 7);
        return new(
            default,
            items[0].GetString()!,
            default,
            default,
            Interval.TryParse(items[3].GetString(), items[4].GetString(), out var valid, out var fault) ? valid : throw new FormatException(fault),
            heldAt is { } dates ? dates.Select(date => PartialDate.Parse(date!)).ToValueList() : [],
            items[1].GetString(),
            items[2].GetString(),
            items[5].GetBoolean(),
            Citations(items[6]),
            items.Skip(heldAt is null ? 7 : 8).Chunk(2).Select(pair => KeyValuePair.Create(pair[0].GetString()!, pair[1].GetDouble())).ToValueList());
    }

    public static ProjectedEntity Entity(string shared)
    {
        using var json = JsonDocument.Parse(shared);
        var items = json.RootElement.EnumerateArray().ToList();
        var dates = Inner(items, 2);
        return new(
            default,
            items[0].GetString()!,
            "",
            items.Skip(dates is null ? 2 : 3).Select(tag => tag.GetString()!).ToValueList(),
            Citations(items[1]),
            Interval.TryParse(dates?[0], dates?[1], out var valid, out var fault) ? valid : throw new FormatException(fault));
    }

    /// <summary>The array of dates at a place, which is there only where there are some.</summary>
    private static List<string?>? Inner(List<JsonElement> items, int place) =>
        items.Count > place && items[place].ValueKind == JsonValueKind.Array
            ? [.. items[place].EnumerateArray().Select(one => one.GetString())]
            : null;

    private static ValueList<Citation> Citations(JsonElement json) => json.EnumerateArray().Chunk(2)
        .Select(pair => (Source: RecordId.Parse(pair[0].GetString()!), Number: pair[1].GetInt32()))
        .Select(one => new Citation(one.Source, (Stance)(one.Number % ProjectedText.PartFactor), (CitedPart)(one.Number / ProjectedText.PartFactor)))
        .ToValueList();
}
