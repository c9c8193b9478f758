namespace InnovationGraph.Engine.Graphs;

/// <summary>A small number for some of the entities, forgotten in constant time: each mark carries the epoch it was set in.</summary>
internal sealed class NodeMarks(int size)
{
    private readonly int[] _epochs = new int[size];
    private readonly int[] _values = new int[size];
    private int _epoch = 1;

    /// <summary>The mark, or -1 where there is none.</summary>
    public int this[int node]
    {
        get => _epochs[node] == _epoch ? _values[node] : -1;
        set
        {
            _epochs[node] = _epoch;
            _values[node] = value;
        }
    }

    public bool Has(int node) => _epochs[node] == _epoch;

    public void Clear()
    {
        if (_epoch == int.MaxValue)
        {
            Array.Clear(_epochs);
            _epoch = 0;
        }

        _epoch++;
    }
}
