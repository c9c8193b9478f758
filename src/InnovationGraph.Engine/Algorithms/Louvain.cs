using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// Communities of high modularity: nodes move, one after another in a random order, to the neighbouring community where they gain most,
/// until none moves; then each community becomes a node, and it starts anew, until nothing moves. No two of the communities found gain
/// by being one.
/// </summary>
/// <remarks>
/// Time: relationships times passes, few in practice; space: linear. Direction does not count, parallel relationships count each; a
/// self-loop lies within any community of its node. What is not connected is never in one community at first, yet a community may fall
/// apart when the node leaves that held it together: Leiden has none of those. Blondel and others 2008.
/// </remarks>
internal sealed class Louvain : IAlgorithm
{
    public AlgorithmDescriptor Descriptor { get; } = new(
        "louvain",
        "Communities (Louvain)",
        "Groups of entities with more relationships among them than chance would give. A group need not be connected.",
        "V. D. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, Fast unfolding of communities in large networks. Journal of Statistical Mechanics (2008) P10008.")
    {
        Kind = AlgorithmKind.Groups,
        Parameters = [Parameters.Resolution, Parameters.RandomSeed],
        Parallels = "Parallel relationships count each; a self-loop counts within its entity's community.",
        Directions = "Relationships connect either way. Moves nodes as NetworkX's louvain_communities does.",
        Disconnected = "An entity without relationships is a community of its own.",
    };

    public AlgorithmResult? Run(CompactGraph graph, Arguments arguments, AskedNodes asked, QueryBudget budget)
    {
        var level = WeightedGraph.Of(graph);
        var groupOf = Communities.Alone(graph.Count);
        if (level.Total == 0)
        {
            return new AlgorithmResult.Groups(groupOf);
        }

        RandomNumbers random = new(arguments.Integer(Parameters.RandomSeedName));
        while (true)
        {
            Communities communities = new(level, arguments.Number(Parameters.ResolutionName), Communities.Alone(level.Count));
            if (communities.MoveNodes(random, budget) is not { } moved)
            {
                return null;
            }

            if (!moved)
            {
                return new AlgorithmResult.Groups(groupOf);
            }

            var (of, count) = Communities.Number(communities.Of);
            groupOf = Array.ConvertAll(groupOf, node => of[node]);
            level = level.Merge(of, count);
        }
    }
}
