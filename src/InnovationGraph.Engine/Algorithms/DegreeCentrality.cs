using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// How many relationships a node has. Time and space: linear in the nodes. Parallel relationships count each, a self-loop once in
/// and once out. Freeman, Centrality in social networks: conceptual clarification, 1978.
/// </summary>
internal sealed class DegreeCentrality : IAlgorithm
{
    public AlgorithmDescriptor Descriptor { get; } = new(
        "degree",
        "Degree",
        "How many relationships an entity has.",
        "L. C. Freeman, Centrality in social networks: conceptual clarification. Social Networks 1 (1978) 215-239.")
    {
        Kind = AlgorithmKind.Scores,
        Parameters =
        [
            Parameters.Direction("Which relationships count: out of the entity, into it, or both.", Direction.Both, Direction.Both, Direction.Out, Direction.In),
            Parameters.Normalised("Divide by the number of other entities; with parallel relationships the quotient can exceed 1."),
        ],
        Parallels = "Parallel relationships count each; a self-loop counts once out and once in.",
        Directions = "Out, in, or both added up. Equals NetworkX's degree_centrality, out_degree_centrality and in_degree_centrality on a MultiDiGraph.",
        Disconnected = "Parts do not affect each other; an entity without relationships has 0.",
    };

    public AlgorithmResult? Run(CompactGraph graph, Arguments arguments, AskedNodes asked, QueryBudget budget)
    {
        var direction = arguments.Direction(Parameters.DirectionName);
        var scores = new double[graph.Count];
        var normalised = arguments.Flag(Parameters.NormalisedName);
        for (var node = 0; node < scores.Length; node++)
        {
            var degree = (direction == Direction.In ? 0 : graph.Outgoing.Length(node))
                + (direction == Direction.Out ? 0 : graph.Incoming.Length(node));
            scores[node] = (normalised, graph.Count) switch
            {
                (false, _) => degree,
                (_, 1) => 1,
                _ => degree / (graph.Count - 1.0),
            };
        }

        return new AlgorithmResult.Scores(scores);
    }
}
