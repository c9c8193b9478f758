using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Filters;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Traversal;

/// <summary>Finds relationships of one entity or of all; counts all and shows a page.</summary>
internal sealed class RelationshipQueryHandler
{
    private readonly SnapshotRecords _records;
    private readonly RelationshipQuery _query;
    private readonly Snapshot _snapshot;
    private readonly RelationshipColumns _columns;
    private readonly RelationshipFilter _filter;
    private readonly EntityFilter _ends;
    private readonly bool[] _sourceKinds;
    private readonly bool[] _targetKinds;

    public RelationshipQueryHandler(SnapshotRecords records, RelationshipQuery query)
    {
        (_records, _query, _snapshot, _columns) = (records, query, records.Snapshot, records.Snapshot.Relationships);
        _filter = new(_snapshot, query.Filter, transitOnly: false);
        _ends = new(_snapshot, query.Filter, transitOnly: false);
        _sourceKinds = EntityFilter.MarkKinds(_snapshot, query.SourceKinds);
        _targetKinds = EntityFilter.MarkKinds(_snapshot, query.TargetKinds);
    }

    public async Task<Outcome<Page<LinkedRelationship>>> AnswerAsync()
    {
        if (_records.Resolve(ParameterNames.Entity, _query.Entity, out var entity) is { } unknown)
        {
            return unknown;
        }

        var matches = _query.Text is { } text ? (await _records.SearchAsync(text)).Keys.ToHashSet() : null;
        var undated = 0;
        List<int> found = [];
        IEnumerable<int> candidates = entity is { } near ? RowsOf(near) : _columns.ByType;
        foreach (var r in candidates)
        {
            if (Admits(r, entity) && (matches is null || matches.Contains(_columns.Source[r]) || matches.Contains(_columns.Target[r])))
            {
                found.Add(r);
                undated += _columns.IsDated[r] ? 0 : 1;
            }
        }

        var page = found.Skip(_query.Skip).Take(_query.Take).ToList();
        return new Page<LinkedRelationship>(
            found.Count, await _records.ReadLinkedAsync(page), UndatedNote.For(_query.Filter, undated));
    }

    private List<int> RowsOf(int entity)
    {
        List<int> rows = [];
        if (_query.Direction != Direction.In)
        {
            rows.AddRange(Enumerable.Range(_snapshot.OutStart[entity], _snapshot.OutStart[entity + 1] - _snapshot.OutStart[entity]));
        }

        if (_query.Direction != Direction.Out)
        {
            for (var i = _snapshot.InStart[entity]; i < _snapshot.InStart[entity + 1]; i++)
            {
                if (_query.Direction == Direction.In || _snapshot.InSource[i] != entity)
                {
                    rows.Add(_snapshot.InRelationship[i]);
                }
            }
        }

        rows.Sort(_columns.CompareListed);
        return rows;
    }

    private bool Admits(int r, int? near)
    {
        int source = _columns.Source[r], target = _columns.Target[r];
        return _filter.Admits(r)
            && (_query.HasMoney is null || _query.HasMoney == _columns.HasMoney[r])
            && _sourceKinds[_snapshot.Entities.Kind[source]]
            && _targetKinds[_snapshot.Entities.Kind[target]]
            && (near is { } entity ? _ends.Admits(source == entity ? target : source) : _ends.Admits(source) || _ends.Admits(target));
    }
}
