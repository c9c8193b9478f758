using InnovationGraph.Core.Collections;

namespace InnovationGraph.Engine.Kernels;

/// <summary>The shortest paths between one pair after another, on memory that is used again and cleared along what was touched.</summary>
internal sealed class SampledPairs : IDisposable
{
    private readonly Topology _topology;
    private readonly SampledSide _from;
    private readonly SampledSide _to;
    private readonly NativeArray<long> _sums;
    private readonly List<(int Near, int Far)> _crossings = [];

    public SampledPairs(Topology topology)
    {
        _topology = topology;
        (_from, _to) = (new(topology.Out, topology.In, topology.Count), new(topology.In, topology.Out, topology.Count));
        _sums = new(topology.Count, isZeroed: true);
        Sums = _sums.Cells;
    }

    public Cells<long> Sums { get; }

    public void Add(int seed, long sample)
    {
        var count = (ulong)_topology.Count;
        var state = SplitMix64.Mix((((ulong)(uint)seed << 32) ^ 0x5851F42D4C957F2D) + SplitMix64.Gamma) + (ulong)sample;
        var source = (int)Math.BigMul(SplitMix64.Mix(state + SplitMix64.Gamma), count, out _);
        var target = (int)Math.BigMul(SplitMix64.Mix((state ^ SplitMix64.Gamma) + SplitMix64.Gamma), count - 1, out _);
        target += target >= source ? 1 : 0;
        _from.Start(source);
        _to.Start(target);
        Meet();
        _from.Clear();
        _to.Clear();
    }

    public void Dispose()
    {
        _from.Dispose();
        _to.Dispose();
        _sums.Dispose();
    }

    /// <summary>
    /// Grows the side from whose newest level fewer arcs lead until one of these leads to the other side. That is looked for before the
    /// side grows: it asks for a bit of each vertex alone, and the last level, which is the largest, is never written.
    /// </summary>
    private void Meet()
    {
        while (_from.LevelArcs > 0 && _to.LevelArcs > 0)
        {
            var (near, far) = _from.LevelArcs <= _to.LevelArcs ? (_from, _to) : (_to, _from);
            _crossings.Clear();
            near.FindArcsTo(far, _crossings);
            if (_crossings.Count > 0)
            {
                Spread(near, far);
                return;
            }

            near.Grow();
        }
    }

    /// <summary>
    /// Gives every vertex between the ends its part of the paths. All lead over the arcs between the sides, whose ends are in the last
    /// level of each, or the two would have met before; and from there back to both ends.
    /// </summary>
    private void Spread(SampledSide near, SampledSide far)
    {
        // By their greatest, lest a product of two great numbers be none.
        var (mostNear, mostFar, total) = (0.0, 0.0, 0.0);
        foreach (var (u, v) in _crossings)
        {
            (mostNear, mostFar) = (Math.Max(mostNear, near.Paths[u]), Math.Max(mostFar, far.Paths[v]));
        }

        foreach (var (u, v) in _crossings)
        {
            total += near.Paths[u] / mostNear * (far.Paths[v] / mostFar);
        }

        foreach (var (u, v) in _crossings)
        {
            // The part of all paths, for each path that comes to the one end of the arc.
            near.Reach(u, far.Paths[v] / mostFar / total / mostNear);
            far.Reach(v, near.Paths[u] / mostNear / total / mostFar);
        }

        near.Return(Sums);
        far.Return(Sums);
    }
}
