using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// Communities in which each node belongs where most of its relationships lead. Each node starts with a label of its own and takes, one
/// after another in a random order, the label that most of its relationships lead to, at random among equals, until all have one. The
/// connected parts of a label are the communities.
/// </summary>
/// <remarks>
/// Time: relationships times passes, few in practice; it ends, since each change lets more relationships lie within a label. Space: linear in
/// the nodes. Direction does not count, parallel relationships count each, self-loops not at all. A node without relationships is a
/// community. Raghavan, Albert and Kumara 2007.
/// </remarks>
internal sealed class LabelPropagation : IAlgorithm
{
    public AlgorithmDescriptor Descriptor { get; } = new(
        "labelPropagation",
        "Communities (label propagation)",
        "Groups such that each entity is in the group, or one of the groups, that most of its relationships lead to. Each group is connected.",
        "U. N. Raghavan, R. Albert and S. Kumara, Near linear time algorithm to detect community structures in large-scale networks. Physical Review E 76 (2007) 036106.")
    {
        Kind = AlgorithmKind.Groups,
        Parameters = [Parameters.RandomSeed],
        Parallels = "Parallel relationships count each; self-loops do not count.",
        Directions = "Relationships connect either way. Spreads labels as NetworkX's asyn_lpa_communities does, and then separates what is not connected.",
        Disconnected = "An entity without relationships is a community of its own.",
    };

    public AlgorithmResult? Run(CompactGraph graph, Arguments arguments, AskedNodes asked, QueryBudget budget)
    {
        var rows = graph.EitherWay.WithoutLoops();
        RandomNumbers random = new(arguments.Integer(Parameters.RandomSeedName));
        var label = Communities.Alone(graph.Count);
        for (var changes = true; changes;)
        {
            changes = false;
            foreach (var node in random.Order(graph.Count))
            {
                if (!budget.Spend(rows.Length(node) + 1))
                {
                    return null;
                }

                Dictionary<int, int> counts = [];
                foreach (var neighbour in rows[node])
                {
                    counts[label[neighbour]] = counts.GetValueOrDefault(label[neighbour]) + 1;
                }

                var most = counts.Values.DefaultIfEmpty().Max();
                if (counts.GetValueOrDefault(label[node]) < most)
                {
                    List<int> equals = [.. counts.Where(one => one.Value == most).Select(one => one.Key)];
                    label[node] = equals[random.NextBelow(equals.Count)];
                    changes = true;
                }
            }

            if (!budget.CheckTime())
            {
                return null;
            }
        }

        return new AlgorithmResult.Groups(WeightedGraph.Of(graph).ConnectedParts(label));
    }
}
