using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Tables;
using InnovationGraph.Exchange.Validation;

namespace InnovationGraph.Exchange.Packages.Files;

/// <summary>The rows of a file that are parts of records, by the record they belong to, in the file's order.</summary>
internal sealed class AttachedRows<T>
{
    private readonly Dictionary<RecordId, List<(T Value, PackageRow Row)>> _parts = [];
    private readonly HashSet<RecordId> _incomplete = [];
    private readonly RecordPart _part;
    private readonly Column<RecordId> _owner;

    public AttachedRows(PackageTable? table, RecordPart part, Column<RecordId> owner, Func<PackageRow, T> read)
    {
        (_part, _owner) = (part, owner);
        var hasKey = table?.Format.Columns.Contains(RecordRows.Key) == true;
        Dictionary<string, PackageRow> keys = new(StringComparer.Ordinal);
        foreach (var row in table?.Rows ?? [])
        {
            var id = owner.Read(row);
            var value = read(row);
            if (hasKey)
            {
                CheckKey(row, keys);
            }

            if (row.IsFaulty)
            {
                _incomplete.Add(id);
            }
            else
            {
                Add(id, value, row);
            }
        }
    }

    /// <summary>The owners in the order in which they first occur, with their parts.</summary>
    public IEnumerable<(RecordId Owner, IReadOnlyList<(T Value, PackageRow Row)> Parts)> All =>
        _parts.Select(owner => (owner.Key, (IReadOnlyList<(T, PackageRow)>)owner.Value));

    /// <summary>The records of which a part could not be read.</summary>
    public IReadOnlySet<RecordId> Incomplete => _incomplete;

    /// <summary>A record's parts, whose positions are kept; they count from <paramref name="first"/>.</summary>
    public ValueList<T> Of(RecordId owner, RecordPositions positions, int first = 0)
    {
        if (!_parts.TryGetValue(owner, out var parts))
        {
            return [];
        }

        for (var i = 0; i < parts.Count; i++)
        {
            positions.Add(owner, _part, first + i, parts[i].Row);
        }

        return parts.Select(part => part.Value).ToValueList();
    }

    /// <summary>Reports the rows whose owner is not among the records; <paramref name="candidates"/> are the ids that could be meant.</summary>
    public void ReportStrays(Func<RecordId, bool> isOwner, string owner, IEnumerable<string> candidates)
    {
        foreach (var (id, rows) in _parts.Where(parts => !isOwner(parts.Key)))
        {
            foreach (var (_, row) in rows)
            {
                row.Fault(_owner.Name, id.ToString(), $"is no {owner} of this package", candidates);
            }
        }
    }

    private static void CheckKey(PackageRow row, Dictionary<string, PackageRow> keys)
    {
        var key = RecordRows.Key.Read(row);
        if (key is not null && !keys.TryAdd(key, row))
        {
            row.Fault(RecordRows.Key.Name, key, $"also names the row at {keys[key].PositionOf(RecordRows.Key.Name)}; it names one row of a file");
        }
    }

    private void Add(RecordId id, T value, PackageRow row)
    {
        if (!_parts.TryGetValue(id, out var parts))
        {
            _parts.Add(id, parts = []);
        }

        parts.Add((value, row));
    }
}
