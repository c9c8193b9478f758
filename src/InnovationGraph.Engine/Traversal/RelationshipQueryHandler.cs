using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;
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
        List<int> found = [], excluded = [];
        IEnumerable<int> candidates = entity is { } near ? RowsOf(near) : _columns.ByType;
        foreach (var r in candidates)
        {
            if (IsAsked(r, entity) && (matches is null || matches.Contains(_columns.Source[r]) || matches.Contains(_columns.Target[r])))
            {
                if (_filter.Admits(r))
                {
                    found.Add(r);
                }
                else if (_filter.IsExcludedByAnEnd(r))
                {
                    excluded.Add(r);
                }
            }
        }

        var page = found.Skip(_query.Skip).Take(_query.Take).ToList();
        return new Page<LinkedRelationship>(
            found.Count,
            await _records.ReadLinkedAsync(page),
            TimeNotes.For(_query.Filter, found.Count, found.Count(_filter.IsCertain), excluded.Count, EndsNotThen(excluded)));
    }

    /// <summary>The first of the ends, by id, that did not exist at the time asked about.</summary>
    private List<(RecordId Id, Interval Valid)> EndsNotThen(List<int> relationships) =>
    [
        .. relationships.SelectMany(r => new[] { _columns.Source[r], _columns.Target[r] })
            .Distinct()
            .Where(entity => !_snapshot.Entities.Valid[entity].Days.Overlaps(_query.Filter.Days))
            .Order()
            .Take(TimeNotes.MostEnds + 1)
            .Select(entity => (_snapshot.Entities.Ids[entity], _snapshot.Entities.Valid[entity])),
    ];

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

    private bool AreAsked(int source, int target) =>
        _ends.MayTakePart(source) && _ends.MayTakePart(target) && (_ends.IsAskedFor(source) || _ends.IsAskedFor(target));

    private bool IsAsked(int r, int? near)
    {
        int source = _columns.Source[r], target = _columns.Target[r];
        return (_query.HasMoney is null || _query.HasMoney == _columns.HasMoney[r])
            && _sourceKinds[_snapshot.Entities.Kind[source]]
            && _targetKinds[_snapshot.Entities.Kind[target]]
            && (near is { } entity ? _ends.Lists(source == entity ? target : source) : AreAsked(source, target));
    }
}
