using System.Text.Json.Nodes;
using Spectre.Console;

namespace InnovationGraph.Cli.Terminals;

/// <summary>Shows an answer to a reader: each value on a line, and a list of records as a table whose rows end with their evidence.</summary>
internal static class AnswerPage
{
    private const string Evidence = "evidence";

    public static void Write(IAnsiConsole page, JsonObject answer)
    {
        foreach (var (name, value) in answer)
        {
            if (value is JsonArray { Count: > 0 } items && items.All(item => item is JsonObject))
            {
                page.Write(TableOf(name, [.. items.Cast<JsonObject>()]));
            }
            else if (CellOf(value) is { Length: > 0 } text)
            {
                page.Write(new Text($"{name}: {text}\n"));
            }
        }
    }

    private static Table TableOf(string name, IReadOnlyList<JsonObject> rows)
    {
        // What no row has would only take room.
        var columns = rows.SelectMany(row => row)
            .Where(member => member.Key != Evidence && CellOf(member.Value).Length > 0)
            .Select(member => member.Key)
            .Distinct()
            .ToList();
        var cited = rows.Select(row => string.Join('\n', CitationsIn(row).Distinct())).ToList();
        var hasEvidence = name != Evidence && cited.Exists(text => text.Length > 0);
        Table table = new() { Border = TableBorder.Simple, Title = new(Markup.Escape(name)) };
        table.AddColumns([.. columns.Concat(hasEvidence ? [Evidence] : []).Select(Markup.Escape)]);
        foreach (var (row, citations) in rows.Zip(cited))
        {
            table.AddRow(columns.Select(column => CellOf(row[column])).Concat(hasEvidence ? [citations] : []).Select(text => new Text(text)));
        }

        return table;
    }

    /// <summary>The evidence of a record and of the records in it: source, section and paragraph.</summary>
    private static IEnumerable<string> CitationsIn(JsonNode? node) => node switch
    {
        JsonObject { Count: > 0 } one when one.ContainsKey("source") && one.ContainsKey("paragraph") =>
            [$"{one["source"]}, {one["section"]}, {one["paragraph"]}"],
        JsonObject one => one.SelectMany(member => CitationsIn(member.Value)),
        JsonArray list => list.SelectMany(CitationsIn),
        _ => [],
    };

    /// <summary>A value in a cell: a record is its id, a figure what the source prints, money that and what sort it is, anything else its parts.</summary>
    private static string CellOf(JsonNode? node) => node switch
    {
        null => string.Empty,
        JsonArray list when list.All(item => item is JsonObject) => string.Join('\n', list.Select(CellOf)),
        JsonArray list => string.Join(", ", list.Select(CellOf)),
        JsonObject one when (one["id"] ?? one["asStated"]) is { } text => text.ToString(),
        JsonObject one when one.ContainsKey("quantity") =>
            string.Join(' ', new[] { one["quantity"], one["basis"], one["why"] }.Select(CellOf).Where(text => text.Length > 0)),
        JsonObject one => string.Join(' ', one
            .Where(member => member.Key != Evidence)
            .Select(member => member.Value is JsonValue ? $"{member.Key} {CellOf(member.Value)}" : CellOf(member.Value))
            .Where(text => text.Length > 0)),
        _ => node.ToString(),
    };
}
