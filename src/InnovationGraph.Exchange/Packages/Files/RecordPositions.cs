using InnovationGraph.Exchange.Packages.Reading;
using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Tables;
using InnovationGraph.Exchange.Validation;

namespace InnovationGraph.Exchange.Packages.Files;

/// <summary>The rows that records and their parts came from.</summary>
internal sealed class RecordPositions
{
    private readonly Dictionary<(RecordId Record, RecordPart Part, int Index), (PackageRow Row, string? Column)> _rows = [];

    /// <summary>Keeps the row of a record or of its part at an index; a part that came from one cell names its column.</summary>
    public void Add(RecordId record, RecordPart part, int index, PackageRow row, string? column = null) =>
        _rows[(record, part, index)] = (row, column);

    public FilePosition Of(RecordId record, RecordField field)
    {
        var (row, column) = _rows[(record, field.Part, field.Index)];
        return row.PositionOf(column ?? field.Name);
    }
}
