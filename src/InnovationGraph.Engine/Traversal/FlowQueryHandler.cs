using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Filters;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Traversal;

/// <summary>Finds flows and, hop by hop, the flows into the funders found. Every relationship is listed once, at its first hop.</summary>
internal sealed class FlowQueryHandler
{
    private readonly SnapshotRecords _records;
    private readonly FlowQuery _query;
    private readonly QueryLimits _limits;
    private readonly Snapshot _snapshot;
    private readonly RelationshipColumns _columns;
    private readonly RelationshipFilter _filter;
    private readonly EntityFilter _ends;
    private readonly bool[] _flowTypes;
    private bool[]? _within;

    public FlowQueryHandler(SnapshotRecords records, FlowQuery query, QueryLimits limits)
    {
        (_records, _query, _limits, _snapshot, _columns) = (records, query, limits, records.Snapshot, records.Snapshot.Relationships);
        _filter = new(_snapshot, query.Filter, transitOnly: false);
        _ends = new(_snapshot, query.Filter, transitOnly: false);
        _flowTypes = _columns.Types.Mark(
            _snapshot.Ontology.Ontology.RelationshipTypes.Where(type => type.Flow).Select(type => type.Id));
    }

    public async Task<Outcome<FlowAnswer>> AnswerAsync()
    {
        SortedSet<int> recipients = [];
        int? place = null;
        if ((_records.Resolve(ParameterNames.Funder, _query.Funders, out var funders)
            ?? _records.Resolve(ParameterNames.Recipient, _query.Recipients, out recipients)
            ?? _records.Resolve(ParameterNames.Within, _query.Within, out place)) is { } unknown)
        {
            return unknown;
        }

        if (place is { } at)
        {
            _within = Locations.Within(_snapshot, at);
            _within[at] = true;
        }

        var found = Find(funders, recipients);
        var shown = found.Count > _limits.Relationships ? found[.._limits.Relationships] : found;
        var links = await _records.ReadLinkedAsync([.. shown.Select(flow => flow.Relationship)]);
        return new FlowAnswer(
            [.. shown.Zip(links, (flow, link) => new Flow(flow.Hop, link))],
            shown.Count < found.Count ? "relationships" : null);
    }

    private List<(int Hop, int Relationship)> Find(SortedSet<int> funders, SortedSet<int> recipients)
    {
        List<(int Hop, int Relationship)> found = [];
        HashSet<int> seen = [];
        var hop = FirstHop(funders, recipients);
        HashSet<int> expanded = [];
        for (var depth = 1; hop.Count > 0; depth++)
        {
            hop.Sort(_columns.CompareListed);
            found.AddRange(hop.Select(r => (depth, r)));
            seen.UnionWith(hop);
            if (depth == _query.Depth)
            {
                break;
            }

            hop =
            [
                .. hop.Select(r => _columns.Source[r]).Where(expanded.Add)
                    .SelectMany(InFlows)
                    .Where(r => !seen.Contains(r) && _ends.Lists(_columns.Source[r])),
            ];
        }

        return found;
    }

    private List<int> FirstHop(SortedSet<int> funders, SortedSet<int> recipients) => (funders.Count, recipients.Count) switch
    {
        (0, 0) => [.. Enumerable.Range(0, _columns.Count).Where(r => IsFlow(r) && AnEndIsAskedFor(r) && _ends.MayTakePart(_columns.Source[r]) && _ends.MayTakePart(_columns.Target[r]))],
        (0, _) => [.. recipients.SelectMany(InFlows).Where(r => _ends.Lists(_columns.Source[r]))],
        (_, 0) => [.. funders.SelectMany(OutFlows).Where(r => _ends.Lists(_columns.Target[r]))],
        _ => [.. funders.SelectMany(OutFlows).Where(r => recipients.Contains(_columns.Target[r]) && AnEndIsAskedFor(r))],
    };

    private bool AnEndIsAskedFor(int r) => _ends.IsAskedFor(_columns.Source[r]) || _ends.IsAskedFor(_columns.Target[r]);

    private IEnumerable<int> OutFlows(int entity) =>
        Enumerable.Range(_snapshot.OutStart[entity], _snapshot.OutStart[entity + 1] - _snapshot.OutStart[entity]).Where(IsFlow);

    private IEnumerable<int> InFlows(int entity) =>
        _snapshot.InRelationship[_snapshot.InStart[entity].._snapshot.InStart[entity + 1]].Where(IsFlow);

    private bool IsFlow(int r) =>
        _flowTypes[_columns.Type[r]]
        && _filter.Admits(r)
        && (_within is null || _within[_columns.Source[r]] || _within[_columns.Target[r]]);
}
