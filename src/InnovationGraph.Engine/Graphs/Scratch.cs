using System.Collections.Concurrent;

namespace InnovationGraph.Engine.Graphs;

/// <summary>What a search over a snapshot writes on, pooled so that a query allocates nothing the size of the graph.</summary>
internal sealed class Scratch(int size, ConcurrentBag<Scratch> pool) : IDisposable
{
    // Made when first asked for: most searches need one or two.
    public NodeMarks Forward => field ??= new(size);

    public NodeMarks Backward => field ??= new(size);

    public NodeMarks Kept => field ??= new(size);

    public NodeMarks Blocked => field ??= new(size);

    public NodeMarks Banned => field ??= new(size);

    public List<int> Front { get; } = [];

    public List<int> Back { get; } = [];

    public List<int> Next { get; } = [];

    public void Dispose() => pool.Add(this);
}
