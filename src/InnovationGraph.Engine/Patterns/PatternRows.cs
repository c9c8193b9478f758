using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Patterns;

/// <summary>
/// Counts the matches of a pattern as they are found and keeps the first of them in order: as many as the page needs, or with
/// <see cref="PatternQuery.Distinct"/> the first of each choice of the selected entities.
/// </summary>
internal sealed class PatternRows
{
    /// <summary>So many choices of entities can be kept apart.</summary>
    private const int MostChoices = 500_000;

    private static readonly Comparer<int[]> InOrder = Comparer<int[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right));
    private static readonly Comparer<int[]> LastFirst = Comparer<int[]>.Create((left, right) => InOrder.Compare(right, left));

    private readonly PatternQuery _query;
    private readonly int[] _idRank;
    private readonly int[] _nodes;
    private readonly long _needed;
    private readonly PriorityQueue<int[], int[]> _first = new(LastFirst);
    private readonly SortedDictionary<int[], (int[] Key, int[] Relationships)> _choices = new(InOrder);
    private int _total;

    public PatternRows(Snapshot snapshot, PatternQuery query)
    {
        (_query, _idRank, _needed) = (query, snapshot.Relationships.IdRank, (long)query.Skip + query.Take);
        var named = Enumerable.Range(0, query.Pattern.Nodes.Count).Where(node => query.Pattern.Nodes[node].Name is not null);
        _nodes = [.. query.Select, .. named.Except(query.Select)];
    }

    /// <summary>How many there are.</summary>
    public int Total => _query.Distinct ? _choices.Count : _total;

    /// <summary>The page asked for, each match with the entities selected and its relationships.</summary>
    public IReadOnlyList<(int[] Selected, int[] Relationships)> Page()
    {
        var rows = _query.Distinct
            ? _choices.Values
            : _first.UnorderedItems.OrderBy(row => row.Priority, InOrder).Select(row => (Key: row.Priority, Relationships: row.Element));
        return [.. rows.Skip(_query.Skip).Take(_query.Take).Select(row => (row.Key[.._query.Select.Count], row.Relationships))];
    }

    /// <summary>Takes a match; false when there is no room for more.</summary>
    public bool Add(int[] entities, ReadOnlySpan<int> relationships)
    {
        _total++;
        var key = new int[_nodes.Length + 1 + relationships.Length];
        for (var i = 0; i < _nodes.Length; i++)
        {
            key[i] = entities[_nodes[i]];
        }

        key[_nodes.Length] = relationships.Length;
        for (var i = 0; i < relationships.Length; i++)
        {
            key[_nodes.Length + 1 + i] = _idRank[relationships[i]];
        }

        if (_query.Distinct)
        {
            var choice = key[.._query.Select.Count];
            if (!_choices.TryGetValue(choice, out var before) || InOrder.Compare(key, before.Key) < 0)
            {
                _choices[choice] = (key, relationships.ToArray());
            }
        }
        else if (_first.Count < _needed)
        {
            _first.Enqueue(relationships.ToArray(), key);
        }
        else if (_first.TryPeek(out _, out var last) && InOrder.Compare(key, last) < 0)
        {
            _first.DequeueEnqueue(relationships.ToArray(), key);
        }

        return _choices.Count < MostChoices;
    }
}
