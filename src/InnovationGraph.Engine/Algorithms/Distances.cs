using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>How many hops lie between each of some nodes and each of others: a breadth-first search from every source.</summary>
/// <remarks>
/// Time: sources times relationships; space: linear in the nodes, and one number a pair. Parallel relationships are one, self-loops
/// none. Moore, The shortest path through a maze, 1959.
/// </remarks>
internal sealed class Distances : IAlgorithm
{
    public AlgorithmDescriptor Descriptor { get; } = new(
        "distances",
        "Distances between two sets",
        "How many hops lie between each source and each target.",
        "E. F. Moore, The shortest path through a maze. Proceedings of an International Symposium on the Theory of Switching, Harvard University Press, 1959, 285-292.")
    {
        Kind = AlgorithmKind.Pairs,
        Parameters =
        [
            Parameters.Direction(
                "Along relationships (out), against them (in), or either way (both).", Direction.Both, Direction.Both, Direction.Out, Direction.In),
        ],
        Parallels = "Parallel relationships are one; self-loops do not count.",
        Directions = "Either way by default. Out equals NetworkX's shortest_path_length on a MultiDiGraph.",
        Disconnected = "Where no way leads from the source to the target, the distance is null.",
    };

    public AlgorithmResult? Run(CompactGraph graph, Arguments arguments, AskedNodes asked, QueryBudget budget)
    {
        BreadthFirst search = new(graph.Simple(arguments.Direction(Parameters.DirectionName)), graph.IsOnlyEnd);
        var distances = new double[asked.Sources.Count * asked.Targets.Count];
        Array.Fill(distances, double.PositiveInfinity);
        var placeOf = asked.Targets.Select((node, place) => (node, place)).ToDictionary();
        for (var i = 0; i < asked.Sources.Count; i++)
        {
            if (!search.Search(asked.Sources[i], budget))
            {
                return null;
            }

            foreach (var node in search.Order)
            {
                if (placeOf.TryGetValue(node, out var place))
                {
                    distances[(i * asked.Targets.Count) + place] = search.Distance(node);
                }
            }
        }

        return new AlgorithmResult.Pairs(distances);
    }
}
