using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using InnovationGraph.Queries.Json;

namespace InnovationGraph.Queries.Tables;

/// <summary>A value as the text of one cell.</summary>
internal static class CellText
{
    /// <summary>
    /// Evidence is source, section and paragraph; items of a list stand behind one another, with <c>; </c> between them, evidence with
    /// <c> | </c>; a map is JSON. Null for an empty list or map.
    /// </summary>
    public static string? Of(object value) => value switch
    {
        string text => text,
        Enum member => EnumNames.Of(member),
        RecordId or PartialDate => value.ToString(),
        ICellText own => own.ToCellText(),
        Evidence evidence => string.Create(CultureInfo.InvariantCulture, $"{evidence.Source} {evidence.Section} {evidence.Paragraph}"),
        Name name => name.Text,
        Identifier identifier => $"{identifier.Scheme} {identifier.Value}",
        EntitySummary entity => entity.Id.ToString(),
        IEnumerable<Evidence> evidence => Join(" | ", evidence),
        IEnumerable list when IsList(value) => Join("; ", list),
        _ => JsonSerializer.Serialize(value, AnswerJson.Options) is var json and not "{}" ? json : null,
    };

    private static bool IsList(object value) => AnswerJson.Options.GetTypeInfo(value.GetType()).Kind == JsonTypeInfoKind.Enumerable;

    private static string? Join(string separator, IEnumerable items) =>
        string.Join(separator, items.Cast<object>().Select(Of)) is { Length: > 0 } text ? text : null;
}

/// <summary>A record that has a text of its own for where it stands in one cell.</summary>
internal interface ICellText
{
    string ToCellText();
}
