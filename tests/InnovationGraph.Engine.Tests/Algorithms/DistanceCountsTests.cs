using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Algorithms;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Tests.Algorithms;

/// <summary>Counting from 64 sources at once, against a search from one source after another.</summary>
public class DistanceCountsTests
{
    [Fact]
    public void Counts_what_a_search_from_every_source_counts()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            Random random = new(seed);
            var nodes = random.Next(1, 200);
            var rows = Random(random, nodes, random.Next(0, 3 * nodes));
            Assert.True(Slow(rows).SequenceEqual(Fast(rows)), $"seed {seed}");
        }
    }

    [Fact]
    public void Counts_along_a_path_longer_than_there_are_lanes()
    {
        var rows = OfEdges(200, Enumerable.Range(0, 199).Select(node => (node, node + 1)));
        Assert.Equal(Slow(rows), Fast(rows));
        Assert.Equal(199 * 200 / 2, Fast(rows).Count);
    }

    private static SortedDictionary<(int Node, int Distance), int> Fast(Csr rows)
    {
        SortedDictionary<(int Node, int Distance), int> counts = [];
        Assert.True(DistanceCounts.Count(
            rows, (node, distance, nodes) => counts[(node, distance)] = counts.GetValueOrDefault((node, distance)) + nodes, Budget()));
        return counts;
    }

    private static SortedDictionary<(int Node, int Distance), int> Slow(Csr rows)
    {
        SortedDictionary<(int Node, int Distance), int> counts = [];
        BreadthFirst search = new(rows);
        for (var source = 0; source < rows.Count; source++)
        {
            search.Search(source, Budget());
            foreach (var node in search.Order[1..])
            {
                var key = (node, search.Distance(node));
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return counts;
    }

    private static Csr Random(Random random, int nodes, int edges) =>
        OfEdges(nodes, Enumerable.Range(0, edges).Select(_ => (random.Next(nodes), random.Next(nodes))));

    private static Csr OfEdges(int nodes, IEnumerable<(int From, int To)> edges)
    {
        var rows = edges.ToLookup(edge => edge.From, edge => edge.To);
        var starts = new int[nodes + 1];
        for (var node = 0; node < nodes; node++)
        {
            starts[node + 1] = starts[node] + rows[node].Count();
        }

        return new(starts, [.. Enumerable.Range(0, nodes).SelectMany(node => rows[node].Order())]);
    }

    private static QueryBudget Budget() => new(new QueryLimits { Time = TimeSpan.FromMinutes(5) }, TimeProvider.System, CancellationToken.None);
}
