using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Tables;

namespace InnovationGraph.Exchange.Packages.Files;

/// <summary>What the rows of several files have in common.</summary>
internal static class RecordRows
{
    /// <summary>The id of the record that the row is about.</summary>
    public static readonly Column<RecordId> Id = Columns.Id("id");

    /// <summary>What names a row that is not a record, once in its file.</summary>
    public static readonly Column<string> Key = Columns.Text("row");
}
