using InnovationGraph.Core.Collections;

namespace InnovationGraph.Engine.Kernels;

/// <summary>Edges between nodes numbered from 0 up, in native memory.</summary>
internal sealed class EdgeList(int count, NativeArray<int> sources, NativeArray<int> targets, NativeArray<int>? weights, long edges) : IDisposable
{
    private const int WeightBlock = 1 << 16;

    private NativeArray<int>? _weights = weights;

    /// <summary>One more than the highest node.</summary>
    public int Count => count;

    public long EdgeCount => edges;

    public bool IsWeighted => _weights is not null;

    /// <summary>The edges; this list must be kept alive meanwhile.</summary>
    public EdgeView View(bool isDirected, bool isWeighted) => new(
        count,
        sources.Cells.Slice(0, edges),
        targets.Cells.Slice(0, edges),
        isWeighted ? _weights!.Cells.Slice(0, edges) : default,
        isDirected);

    /// <summary>Gives each edge the weight 1 + hash(lower end, higher end) mod 255 where they have none. False when the budget is spent.</summary>
    public bool Weigh(Workers workers)
    {
        if (_weights is not null)
        {
            return true;
        }

        NativeArray<int> made = new(edges);
        var (from, to, weight) = (sources.Cells, targets.Cells, made.Cells);
        var isWhole = workers.ForBlocks(edges, WeightBlock, (first, end, _) =>
        {
            for (var edge = first; edge < end; edge++)
            {
                weight[edge] = Weight(from[edge], to[edge]);
            }
        });
        _weights = isWhole ? made : null;
        return isWhole;
    }

    public static int Weight(int u, int v) =>
        1 + (int)(SplitMix64.Mix(((ulong)(uint)Math.Min(u, v) << 32) | (uint)Math.Max(u, v)) % 255);

    public void Dispose()
    {
        sources.Dispose();
        targets.Dispose();
        _weights?.Dispose();
    }
}
