using InnovationGraph.Core.Collections;

namespace InnovationGraph.Contracts.Graphs;

/// <summary>Edges between nodes from 0 up, of graphs of any size; the same arguments give the same edges everywhere.</summary>
public sealed record GeneratedEdges(int Count, int[] Sources, int[] Targets)
{
    /// <summary>
    /// Each new node attaches to <paramref name="perNode"/> ends drawn in proportion to degree, so some edges are parallel. Barabasi and
    /// Albert, Emergence of scaling in random networks, Science 286, 1999.
    /// </summary>
    public static GeneratedEdges BarabasiAlbert(int count, int perNode, int seed)
    {
        Generator random = new(seed);
        var edges = Math.Max(0, count - 1) * perNode;
        var (sources, targets) = (new int[edges], new int[edges]);
        for (var edge = 0; edge < edges; edge++)
        {
            // An end of an earlier edge, or one of the ends that every node has before its edges.
            var node = (edge / perNode) + 1;
            var end = random.Next((2 * (node - 1) * perNode) + node);
            sources[edge] = node;
            targets[edge] = end < node ? end : (end -= node) % 2 == 0 ? sources[end / 2] : targets[end / 2];
        }

        return new(count, sources, targets);
    }

    /// <summary>
    /// Edges that fall into the quarters of the matrix of nodes with the chances 0.57, 0.19, 0.19 and 0.05, again and again; nodes then
    /// renumbered at random. Chakrabarti, Zhan and Faloutsos, R-MAT: a recursive model for graph mining, SDM 2004; chances of Graph 500.
    /// </summary>
    public static GeneratedEdges RecursiveMatrix(int scale, int perNode, int seed)
    {
        Generator random = new(seed);
        var count = 1 << scale;
        int[] numbers = [.. Enumerable.Range(0, count)];
        random.Shuffle(numbers);
        var (sources, targets) = (new int[count * perNode], new int[count * perNode]);
        for (var edge = 0; edge < sources.Length; edge++)
        {
            int source = 0, target = 0;
            for (var bit = 0; bit < scale; bit++)
            {
                var chance = random.Next(100);
                source = (source << 1) | (chance >= 76 ? 1 : 0);
                target = (target << 1) | (chance is (>= 57 and < 76) or >= 95 ? 1 : 0);
            }

            (sources[edge], targets[edge]) = (numbers[source], numbers[target]);
        }

        return new(count, sources, targets);
    }

    /// <summary>A square of so many nodes a side, each joined to the next to the right and below: a high diameter.</summary>
    public static GeneratedEdges Grid(int side)
    {
        List<(int Source, int Target)> edges = new(2 * side * side);
        for (var node = 0; node < side * side; node++)
        {
            if ((node + 1) % side != 0)
            {
                edges.Add((node, node + 1));
            }

            if (node + side < side * side)
            {
                edges.Add((node, node + side));
            }
        }

        return new(side * side, [.. edges.Select(edge => edge.Source)], [.. edges.Select(edge => edge.Target)]);
    }

    /// <summary>
    /// Blocks of nodes with most edges inside them: both ends are drawn from one block, but of the part <paramref name="outside"/> from all
    /// nodes. Nodes are numbered block by block. Condon and Karp, Algorithms for graph partitioning on the planted partition model, 2001.
    /// </summary>
    public static GeneratedEdges PlantedPartition(int count, int edges, int blockSize, double outside, int seed)
    {
        Generator random = new(seed);
        var (sources, targets) = (new int[edges], new int[edges]);
        for (var edge = 0; edge < edges; edge++)
        {
            var source = random.Next(count);
            var first = source / blockSize * blockSize;
            var isOutside = random.Next(1_000_000) < outside * 1_000_000;
            sources[edge] = source;
            targets[edge] = isOutside ? random.Next(count) : first + random.Next(Math.Min(blockSize, count - first));
        }

        return new(count, sources, targets);
    }

    /// <summary>Edges between nodes drawn evenly: loops, parallels and isolated nodes among them.</summary>
    public static GeneratedEdges Uniform(int count, int edges, int seed)
    {
        Generator random = new(seed);
        return new(
            count,
            [.. Enumerable.Range(0, count == 0 ? 0 : edges).Select(_ => random.Next(count))],
            [.. Enumerable.Range(0, count == 0 ? 0 : edges).Select(_ => random.Next(count))]);
    }

    private sealed class Generator(int seed)
    {
        private readonly SplitMix64 _numbers = new(seed);

        public int Next(int below) => _numbers.Next(below);

        public void Shuffle(int[] items)
        {
            for (var last = items.Length - 1; last > 0; last--)
            {
                var other = Next(last + 1);
                (items[last], items[other]) = (items[other], items[last]);
            }
        }
    }
}
