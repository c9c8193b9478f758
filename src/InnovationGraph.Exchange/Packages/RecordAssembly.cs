using InnovationGraph.Exchange.Packages.Reading;
using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Files;
using InnovationGraph.Exchange.Packages.Tables;
using InnovationGraph.Exchange.Validation;

namespace InnovationGraph.Exchange.Packages;

/// <summary>Puts the records of a package together from its rows; ids are unique over all of them.</summary>
internal sealed class RecordAssembly
{
    private readonly Dictionary<RecordId, PackageRow> _rows = [];
    private readonly Dictionary<RecordId, GraphRecord> _records = [];
    private readonly HashSet<RecordId> _unreadable = [];
    private readonly RecordParts _parts;

    public RecordAssembly(PackageTables tables, RecordParts parts)
    {
        _parts = parts;
        Read(tables.Sources, SourcesFile.Read);
        Read(tables.Entities, EntitiesFile.Read);
        Read(tables.Relationships, RelationshipsFile.Read);
        Read(tables.Observations, ObservationsFile.Read);
        Read(tables.Gaps, GapsFile.Read);
    }

    /// <summary>The records of rows without fault.</summary>
    public IReadOnlyDictionary<RecordId, GraphRecord> Records => _records;

    /// <summary>The ids of the rows with faults.</summary>
    public IReadOnlySet<RecordId> Unreadable => _unreadable;

    /// <summary>Reports the rows of names, evidence and the like whose record is not in the package or cannot have them.</summary>
    public void ReportStrays()
    {
        _parts.Sections.ReportStrays(Is<Source>, "source", IdsOf(record => record is Source));
        _parts.Names.ReportStrays(Is<Entity>, "entity", IdsOf(record => record is Entity));
        _parts.Identifiers.ReportStrays(Is<Entity>, "entity", IdsOf(record => record is Entity));
        _parts.Equivalents.ReportStrays(
            id => IsFigure(_records.GetValueOrDefault(id)) || _unreadable.Contains(id), "record with a figure", IdsOf(IsFigure));
        _parts.Evidence.ReportStrays(Is<GraphRecord>, "record", IdsOf(_ => true));
    }

    /// <summary>The merges, each checked to lead from a record that is gone to one that is there.</summary>
    public IReadOnlyDictionary<RecordId, RecordId> ReadMerges(KnownGraph known)
    {
        Dictionary<RecordId, RecordId> merges = [];
        foreach (var (id, rows) in _parts.Merges.All)
        {
            var (into, row) = rows[0];
            merges.Add(id, into);
            _parts.Positions.Add(id, RecordPart.Merge, 0, row);
            foreach (var (_, second) in rows.Skip(1))
            {
                second.Fault("id", id.ToString(), $"is also merged at {row.PositionOf("id")}; a record becomes one other");
            }

            if (_rows.TryGetValue(id, out var own))
            {
                row.Fault("id", id.ToString(), $"is still a record, at {own.PositionOf("id")}; what became another is no record any more");
            }

            if (!_rows.ContainsKey(into) && !known.Records.ContainsKey(into))
            {
                row.Fault("into", into.ToString(), "is no record", IdsOf(_ => true));
            }
        }

        return merges;
    }

    private void Read<T>(PackageTable? table, Func<PackageRow, RecordId, RecordParts, T> read)
        where T : GraphRecord
    {
        foreach (var row in table?.Rows ?? [])
        {
            var id = RecordRows.Id.Read(row);
            var written = row[RecordRows.Id.Name];
            var hasId = Cells.ParseId(written, out _) is null;
            if (hasId && id == _parts.Dataset)
            {
                row.Fault("id", id.ToString(), $"is the id of the dataset in {PackageFiles.Manifest}");
            }
            else if (hasId && !_rows.TryAdd(id, row))
            {
                var (other, place) = (_rows[id][RecordRows.Id.Name], _rows[id].PositionOf("id"));
                row.Fault("id", written, other == written
                    ? $"is also the id of {place}; ids are unique over all files"
                    : $"becomes the id '{id}', as '{other}' of {place} does; ids are unique over all files");
                continue;
            }

            var record = read(row, id, _parts);
            if (!row.IsFaulty)
            {
                _records.Add(id, record);
                _parts.Positions.Add(id, RecordPart.Record, 0, row);
            }
            else if (hasId)
            {
                _unreadable.Add(id);
            }
        }
    }

    private bool Is<T>(RecordId id)
        where T : GraphRecord => _records.GetValueOrDefault(id) is T || _unreadable.Contains(id);

    private static bool IsFigure(GraphRecord? record) => record is Observation or Relationship { Money: not null };

    private IEnumerable<string> IdsOf(Func<GraphRecord, bool> isMeant) =>
        _records.Values.Where(isMeant).Select(record => record.Id.ToString());
}
