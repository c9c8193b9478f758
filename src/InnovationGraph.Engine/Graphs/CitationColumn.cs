using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Engine.Graphs;

/// <summary>The citations of each row. Few sets of citations are distinct, so a filter is asked once a set and not once a row.</summary>
internal sealed class CitationColumn
{
    private readonly int[] _set;
    private readonly ValueList<Citation>[] _sets;
    private readonly bool[] _all;

    public CitationColumn(IReadOnlyList<ValueList<Citation>> rows)
    {
        Dictionary<ValueList<Citation>, int> numbers = [];
        _set = new int[rows.Count];
        for (var row = 0; row < _set.Length; row++)
        {
            if (!numbers.TryGetValue(rows[row], out _set[row]))
            {
                numbers.Add(rows[row], _set[row] = numbers.Count);
            }
        }

        _sets = new ValueList<Citation>[numbers.Count];
        foreach (var (citations, number) in numbers)
        {
            _sets[number] = citations;
        }

        _all = Array.ConvertAll(_sets, _ => true);
    }

    /// <summary>The number of a row's set of citations.</summary>
    public int this[int row] => _set[row];

    /// <summary>A row's citations.</summary>
    public ValueList<Citation> Of(int row) => _sets[_set[row]];

    /// <summary>A flag for each set of citations: whether the filter admits it. To be read only.</summary>
    public bool[] Mark(GraphFilter filter, IReadOnlyDictionary<RecordId, string> publishers)
    {
        if (!filter.AsksForEvidence)
        {
            return _all;
        }

        EvidenceFilter evidence = new(filter, publishers);
        return Array.ConvertAll(_sets, citations => evidence.Admits(citations));
    }
}
