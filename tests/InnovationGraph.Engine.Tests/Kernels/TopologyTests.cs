using InnovationGraph.Contracts.Graphs;
using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Engine.Tests.Kernels;

public sealed class TopologyTests
{
    public static TheoryData<RandomGraph> Graphs => [.. RandomGraph.Some(60)];

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Has_every_edge_in_the_rows_of_its_ends(RandomGraph graph)
    {
        using var topology = graph.Build(threads: 2);
        Assert.Equal(graph.Arcs().Order(), ArcsOf(topology, topology.Out));
        Assert.Equal(graph.Arcs().Select(arc => (arc.Target, arc.Source, arc.Weight)).Order(), ArcsOf(topology, topology.In));
    }

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Orders_vertices_by_degree_and_rows_by_vertex(RandomGraph graph)
    {
        using var topology = graph.Build(threads: 2);
        var degrees = Enumerable.Range(0, topology.Count)
            .Select(vertex => topology.Out.Length(vertex) + (graph.IsDirected ? topology.In.Length(vertex) - LoopsAt(graph, topology.NodeOf[vertex]) : 0))
            .ToList();
        Assert.Equal(degrees.OrderDescending(), degrees);
        Assert.All(Enumerable.Range(0, topology.Count), node => Assert.Equal(node, topology.NodeOf[topology.VertexOf[node]]));
        for (var vertex = 0; vertex < topology.Count; vertex++)
        {
            var row = topology.Out.Neighbours.Span(topology.Out.Start[vertex], topology.Out.Length(vertex)).ToArray();
            Assert.Equal(row.Order(), row);
        }
    }

    [Fact]
    public void Is_the_same_whatever_the_number_of_threads()
    {
        var edges = GeneratedEdges.BarabasiAlbert(60_000, 5, seed: 1);
        RandomGraph graph = new(1, edges.Count, edges.Sources, edges.Targets, null, IsDirected: false);
        using var one = graph.Build(threads: 1);
        using var four = graph.Build(threads: 4);
        Assert.Equal(600_000 - 10 - LoopsIn(graph), one.ArcCount);
        Assert.Equal(Flat(one), Flat(four));

        static int[] Flat(Topology topology) =>
        [
            .. topology.NodeOf.Span(0, topology.Count),
            .. topology.Out.Start.Span(0, topology.Count + 1),
            .. topology.Out.Neighbours.Span(0, topology.ArcCount),
        ];
    }

    private static int LoopsIn(RandomGraph graph) => graph.Sources.Zip(graph.Targets).Count(edge => edge.First == edge.Second);

    private static int LoopsAt(RandomGraph graph, int node) =>
        graph.Sources.Zip(graph.Targets).Count(edge => edge.First == node && edge.Second == node);

    private static List<(int Source, int Target, int Weight)> ArcsOf(Topology topology, Rows rows)
    {
        List<(int Source, int Target, int Weight)> arcs = [];
        for (var vertex = 0; vertex < topology.Count; vertex++)
        {
            for (var arc = rows.Start[vertex]; arc < rows.Start[vertex + 1]; arc++)
            {
                arcs.Add((topology.NodeOf[vertex], topology.NodeOf[rows.Neighbours[arc]], topology.IsWeighted ? rows.Weights[arc] : 1));
            }
        }

        arcs.Sort();
        return arcs;
    }
}
