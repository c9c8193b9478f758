using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// Communities of high modularity, each connected. Nodes move to the community where they gain most; then each community is built up
/// anew from its nodes, by joins along relationships, into parts that become the nodes of a smaller graph, which starts from the
/// communities before. Repeated from what was found until that gains nothing: then no node gains by moving, and no two communities by
/// being one.
/// </summary>
/// <remarks>
/// Time: relationships times passes, few in practice; space: linear. Direction does not count, parallel relationships count each; a
/// self-loop lies within any community of its node. Traag, Waltman and van Eck 2019.
/// </remarks>
internal sealed class Leiden : IAlgorithm
{
    // How likely a join is that gains less than the best: the authors' value.
    private const double Randomness = 0.01;

    public AlgorithmDescriptor Descriptor { get; } = new(
        "leiden",
        "Communities (Leiden)",
        "Groups of entities with more relationships among them than chance would give. Each group is connected.",
        "V. A. Traag, L. Waltman and N. J. van Eck, From Louvain to Leiden: guaranteeing well-connected communities. Scientific Reports 9 (2019) 5233.")
    {
        Kind = AlgorithmKind.Groups,
        Parameters = [Parameters.Resolution, Parameters.RandomSeed],
        Parallels = "Parallel relationships count each; a self-loop counts within its entity's community.",
        Directions = "Relationships connect either way. Maximises what igraph's community_leiden does with objective_function=\"modularity\".",
        Disconnected = "What is not connected is never in one community; an entity without relationships is one of its own.",
    };

    public AlgorithmResult? Run(CompactGraph graph, Arguments arguments, AskedNodes asked, QueryBudget budget)
    {
        var whole = WeightedGraph.Of(graph);
        var best = Communities.Alone(graph.Count);
        if (whole.Total == 0)
        {
            return new AlgorithmResult.Groups(best);
        }

        var resolution = arguments.Number(Parameters.ResolutionName);
        RandomNumbers random = new(arguments.Integer(Parameters.RandomSeedName));
        var quality = double.NegativeInfinity;
        while (true)
        {
            if (Improve(whole, best, resolution, random, budget) is not { } found)
            {
                return null;
            }

            Communities communities = new(whole, resolution, found);
            if (!Communities.IsBetter(communities.Quality(), quality))
            {
                return new AlgorithmResult.Groups(best);
            }

            (best, quality) = (found, communities.Quality());
        }
    }

    /// <summary>Communities at least as good as those given, each connected; null when the budget is spent.</summary>
    private static int[]? Improve(WeightedGraph whole, int[] start, double resolution, RandomNumbers random, QueryBudget budget)
    {
        var level = whole;
        var nodeOf = Communities.Alone(whole.Count);
        Communities communities = new(level, resolution, [.. start]);
        while (communities.MoveNodes(random, budget) is not null)
        {
            var (of, count) = Communities.Number(communities.Of);
            if (count == level.Count)
            {
                return whole.ConnectedParts(Array.ConvertAll(nodeOf, node => of[node]));
            }

            // Where no part joins another, as rounding may have it, the communities themselves go on, so that each level is smaller.
            var (parts, partCount) = Communities.Number(Refine(level, communities, resolution, random));
            (parts, partCount) = partCount == level.Count ? (of, count) : (parts, partCount);
            level = level.Merge(parts, partCount);
            nodeOf = Array.ConvertAll(nodeOf, node => parts[node]);
            var communityOf = new int[partCount];
            for (var node = 0; node < parts.Length; node++)
            {
                communityOf[parts[node]] = of[node];
            }

            communities = new(level, resolution, communityOf);
        }

        return null;
    }

    /// <summary>
    /// The parts of each community, built up from single nodes: a node that is well connected with its community, and alone yet, joins a
    /// well connected part of it at random, the likelier the more it gains.
    /// </summary>
    private static int[] Refine(WeightedGraph graph, Communities communities, double resolution, RandomNumbers random)
    {
        Communities parts = new(graph, resolution, Communities.Alone(graph.Count));
        int[] size = [.. Enumerable.Repeat(1, graph.Count)];

        // What leads from a part to the rest of its community.
        var outside = new double[graph.Count];
        for (var node = 0; node < graph.Count; node++)
        {
            foreach (var (neighbour, weight) in graph[node])
            {
                outside[node] += communities.Of[neighbour] == communities.Of[node] ? weight : 0;
            }
        }

        foreach (var node in random.Order(graph.Count))
        {
            var community = communities.Degree[communities.Of[node]];
            if (size[parts.Of[node]] > 1 || !IsWellConnected(node, community))
            {
                continue;
            }

            SortedDictionary<int, double> between = [];
            foreach (var (neighbour, weight) in graph[node])
            {
                if (communities.Of[neighbour] == communities.Of[node])
                {
                    between[parts.Of[neighbour]] = between.GetValueOrDefault(parts.Of[neighbour]) + weight;
                }
            }

            List<(int Part, double Between, double Gain)> joins =
            [
                .. between.Where(one => IsWellConnected(one.Key, community))
                    .Select(one => (one.Key, one.Value, parts.Gain(one.Value, graph.Degree[node], parts.Degree[one.Key])))
                    .Where(join => join.Item3 > 0),
            ];
            if (joins.Count > 0)
            {
                var (part, weight, _) = Pick(joins, random);
                parts.Of[node] = part;
                parts.Degree[part] += graph.Degree[node];
                parts.Degree[node] = 0;
                outside[part] += outside[node] - (2 * weight);
                size[part]++;
                size[node] = 0;
            }
        }

        return parts.Of;

        // A part that nothing has joined yet is numbered as its only node.
        bool IsWellConnected(int part, double community) => parts.Gain(outside[part], parts.Degree[part], community - parts.Degree[part]) >= 0;
    }

    private static (int Part, double Between, double Gain) Pick(List<(int Part, double Between, double Gain)> joins, RandomNumbers random)
    {
        var most = joins.Max(join => join.Gain);
        double[] likely = [.. joins.Select(join => Math.Exp((join.Gain - most) / Randomness))];
        var left = random.NextFraction() * likely.Sum();
        var at = 0;
        while (at < joins.Count - 1 && left >= likely[at])
        {
            left -= likely[at++];
        }

        return joins[at];
    }
}
