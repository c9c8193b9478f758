namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// What the shortest paths between a source and a target count, by vertex: the weight of the one times that of the other, less half the
/// product of what both are as both. So with a 1 for whoever is both, a pair that is one the other way round too counts half each way.
/// </summary>
internal sealed class PathWeights : IDisposable
{
    private readonly NativeArrays _memory = new();

    /// <param name="topology">Whose vertices they are.</param>
    /// <param name="isSource">Whether a node is a source.</param>
    /// <param name="isTarget">Whether a node is a target.</param>
    /// <param name="isBoth">Whether a node is both; null where pairs count each way.</param>
    /// <param name="isOnlyEnd">Whether no path leads through a node; null where paths lead through all.</param>
    public PathWeights(
        Topology topology, Func<int, bool> isSource, Func<int, bool> isTarget, Func<int, bool>? isBoth = null, Func<int, bool>? isOnlyEnd = null)
    {
        Source = New(topology, node => isSource(node) ? 1.0 : 0);
        Target = New(topology, node => isTarget(node) ? 1.0 : 0);
        Both = isBoth is null ? default : New(topology, node => isBoth(node) ? 1.0 : 0);
        IsOnlyEnd = isOnlyEnd is null ? default : New(topology, isOnlyEnd);
    }

    /// <summary>The weight as a source.</summary>
    public Cells<double> Source { get; }

    /// <summary>The weight as a target.</summary>
    public Cells<double> Target { get; }

    /// <summary>The weight as both; a view of nothing where pairs count each way.</summary>
    public Cells<double> Both { get; }

    /// <summary>Whether no path leads through; a view of nothing where paths lead through all.</summary>
    public Cells<bool> IsOnlyEnd { get; }

    public void Dispose() => _memory.Dispose();

    private Cells<T> New<T>(Topology topology, Func<int, T> of)
        where T : unmanaged
    {
        var cells = _memory.New<T>(topology.Count);
        for (var vertex = 0; vertex < topology.Count; vertex++)
        {
            cells[vertex] = of(topology.NodeOf[vertex]);
        }

        return cells;
    }
}
