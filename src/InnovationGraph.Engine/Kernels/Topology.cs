using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// A graph for kernels: rows in native memory, its vertices in order of degree, highest first, so that what is read most lies together.
/// Vertices are the kernels' numbers and nodes the caller's; nodes of the same degree keep their order. Parallel arcs and loops are kept.
/// Immutable. A kernel that uses the rows ends with <see cref="GC.KeepAlive"/> of the topology, whose memory is freed with it.
/// </summary>
internal sealed class Topology : IDisposable
{
    private readonly OwnedRows _out;
    private readonly OwnedRows _in;
    private readonly NativeArray<int> _nodeOf;
    private readonly NativeArray<int> _vertexOf;

    public Topology(int count, OwnedRows outRows, OwnedRows inRows, NativeArray<int> nodeOf, NativeArray<int> vertexOf) =>
        (Count, _out, _in, _nodeOf, _vertexOf) = (count, outRows, inRows, nodeOf, vertexOf);

    public int Count { get; }

    /// <summary>Whether arcs have a direction; if not, each edge is in the rows of both its ends, and a loop once.</summary>
    public bool IsDirected => !ReferenceEquals(_out, _in);

    /// <summary>How many arcs the out rows have.</summary>
    public int ArcCount => Out.Start[Count];

    public bool IsWeighted => !Out.Weights.IsEmpty;

    public Rows Out => _out.Rows;

    /// <summary>Where the arcs into each vertex come from; the out rows themselves where arcs have no direction.</summary>
    public Rows In => _in.Rows;

    /// <summary>The node of each vertex.</summary>
    public Cells<int> NodeOf => _nodeOf.Cells;

    /// <summary>The vertex of each node.</summary>
    public Cells<int> VertexOf => _vertexOf.Cells;

    /// <summary>Builds it of edges between nodes below <paramref name="count"/>; null when the budget is spent.</summary>
    /// <param name="weights">One of at least 1 for each edge; null for none.</param>
    public static Topology? Build(int count, int[] sources, int[] targets, int[]? weights, bool isDirected, Workers workers)
    {
        using var from = NativeArray<int>.Of(sources);
        using var to = NativeArray<int>.Of(targets);
        using var weighing = weights is null ? null : NativeArray<int>.Of(weights);
        return TopologyBuilder.Build(new(count, from.Cells, to.Cells, weighing?.Cells ?? default, isDirected), workers);
    }

    /// <summary>Builds it of rows that have each arc, those of an undirected graph in the rows of both ends.</summary>
    public static Topology? Of(Csr arcs, bool isDirected, Workers workers)
    {
        using NativeArray<int> from = new(arcs.Total);
        using NativeArray<int> to = new(arcs.Total);
        var (sources, targets) = (from.Cells, to.Cells);
        var edges = 0;
        for (var node = 0; node < arcs.Count; node++)
        {
            foreach (var neighbour in arcs[node])
            {
                if (isDirected || node <= neighbour)
                {
                    (sources[edges], targets[edges]) = (node, neighbour);
                    edges++;
                }
            }
        }

        return TopologyBuilder.Build(new(arcs.Count, sources.Slice(0, edges), targets.Slice(0, edges), default, isDirected), workers);
    }

    /// <summary>Scores by vertex as scores by node.</summary>
    public T[] ByNode<T>(Cells<T> byVertex)
        where T : unmanaged
    {
        var byNode = new T[Count];
        var vertexOf = VertexOf;
        for (var node = 0; node < byNode.Length; node++)
        {
            byNode[node] = byVertex[vertexOf[node]];
        }

        GC.KeepAlive(this);
        return byNode;
    }

    public void Dispose()
    {
        _out.Dispose();
        _in.Dispose();
        _nodeOf.Dispose();
        _vertexOf.Dispose();
    }

    /// <summary>Rows with their memory.</summary>
    public sealed class OwnedRows(NativeArray<int> start, NativeArray<int> neighbours, NativeArray<int>? weights) : IDisposable
    {
        public Rows Rows => new(start.Cells, neighbours.Cells, weights?.Cells ?? default);

        public void Dispose()
        {
            start.Dispose();
            neighbours.Dispose();
            weights?.Dispose();
        }
    }
}
