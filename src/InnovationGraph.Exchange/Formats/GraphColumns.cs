using InnovationGraph.Core.Answers;

namespace InnovationGraph.Exchange.Formats;

/// <summary>The columns of a graph that formats have a place of their own for.</summary>
internal static class GraphColumns
{
    public const string Id = "id";
    public const string Kind = "kind";
    public const string Name = "name";
    public const string Key = "key";
    public const string Source = "source";
    public const string Target = "target";
    public const string Type = "type";
    public const string ValidFrom = "validFrom";
    public const string ValidTo = "validTo";

    /// <summary>Where a column stands; -1 where the table has none of the name.</summary>
    public static int IndexOf(this GraphTable table, string name) => IndexOf(table.Columns, name);

    /// <summary>Where a flat column stands.</summary>
    public static int FlatIndexOf(this GraphTable table, string name) => IndexOf(table.FlatColumns, name);

    private static int IndexOf(IReadOnlyList<Column> columns, string name)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
