using System.Collections.Concurrent;

namespace InnovationGraph.Engine.Snapshots;

/// <summary>What a search over a snapshot writes on, pooled so that a query allocates nothing the size of the graph.</summary>
internal sealed class Scratch(int size, ConcurrentBag<Scratch> pool) : IDisposable
{
    public NodeMarks Forward { get; } = new(size);

    public NodeMarks Backward { get; } = new(size);

    public NodeMarks Kept { get; } = new(size);

    public NodeMarks Blocked { get; } = new(size);

    public NodeMarks Banned { get; } = new(size);

    public List<int> Front { get; } = [];

    public List<int> Back { get; } = [];

    public List<int> Next { get; } = [];

    public void Dispose() => pool.Add(this);
}
