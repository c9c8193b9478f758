using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;
using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// What part of the shortest paths between other nodes pass a node, summed over all pairs of a source and a target, which are all nodes
/// unless some are asked for. From each source a breadth-first search that counts shortest paths, then the dependencies summed from the
/// farthest node back.
/// </summary>
/// <remarks>
/// Time and space: those of <see cref="PathDependencies"/>. Parallel relationships are one, self-loops none; pairs that do not
/// reach each other add nothing. Brandes, A faster algorithm for betweenness centrality, 2001; with sources and targets: On variants of
/// shortest-path betweenness centrality and their generic computation, 2008.
/// </remarks>
internal sealed class BetweennessCentrality : IAlgorithm
{
    public AlgorithmDescriptor Descriptor { get; } = new(
        "betweenness",
        "Betweenness",
        "What part of the shortest paths between others pass through an entity: who stands between.",
        "U. Brandes, A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25 (2001) 163-177.")
    {
        Kind = AlgorithmKind.Scores,
        Parameters =
        [
            Parameters.Direction("Along relationships (out), or along and against them (both).", Direction.Out, Direction.Out, Direction.Both),
            Parameters.Normalised("Divide by the number of pairs of others that count; without it, both counts each pair once, out each way."),
        ],
        Parallels = "Parallel relationships are one; self-loops do not count.",
        Directions = "Out follows relationships from source to target, as NetworkX's betweenness_centrality does on a MultiDiGraph; both is its value on the undirected graph.",
        TakesEnds = true,
        Disconnected = "Pairs that do not reach each other add nothing; the divisor counts them all the same.",
    };

    public AlgorithmResult? Run(CompactGraph graph, Arguments arguments, AskedNodes asked, QueryBudget budget)
    {
        var isNormalised = arguments.Flag(Parameters.NormalisedName);
        var direction = arguments.Direction(Parameters.DirectionName);
        Workers workers = new(budget);
        using var topology = graph.SimpleTopology(direction, workers);
        if (topology is null)
        {
            return null;
        }

        PairsBetween pairs = new(graph.Count, asked.Sources, asked.Targets);
        using var weights = pairs.Weigh(topology, graph.IsOnlyEnd, isEachPairOnce: direction == Direction.Both && !isNormalised);
        using var sums = PathDependencies.Sum(topology, weights, workers);
        if (sums is null)
        {
            return null;
        }

        var scores = topology.ByNode(sums.Cells);
        for (var node = 0; node < scores.Length && isNormalised; node++)
        {
            scores[node] /= Math.Max(1, pairs.CountWithout(node));
        }

        return new AlgorithmResult.Scores(scores);
    }

    /// <summary>The pairs of a source and another target: how much each counts, and how many there are.</summary>
    private sealed class PairsBetween
    {
        private readonly bool[] _isSource;
        private readonly bool[] _isTarget;
        private readonly int _sources;
        private readonly int _targets;
        private readonly int _both;

        public PairsBetween(int count, IReadOnlyList<int> sources, IReadOnlyList<int> targets)
        {
            (_isSource, _isTarget) = (new bool[count], new bool[count]);
            (_sources, _targets) = (sources.Count, targets.Count);
            foreach (var source in sources)
            {
                _isSource[source] = true;
            }

            foreach (var target in targets)
            {
                _isTarget[target] = true;
                _both += _isSource[target] ? 1 : 0;
            }
        }

        /// <summary>One for each pair; a half, if each pair is to count once, where the same two are a pair the other way round.</summary>
        public PathWeights Weigh(Topology topology, bool[]? isOnlyEnd, bool isEachPairOnce) => new(
            topology,
            node => _isSource[node],
            node => _isTarget[node],
            isEachPairOnce ? node => _isSource[node] && _isTarget[node] : null,
            isOnlyEnd is null ? null : node => isOnlyEnd[node]);

        /// <summary>How many pairs there are without a node.</summary>
        public double CountWithout(int node)
        {
            int isSource = _isSource[node] ? 1 : 0, isTarget = _isTarget[node] ? 1 : 0;
            return ((double)(_sources - isSource) * (_targets - isTarget)) - (_both - (isSource * isTarget));
        }
    }
}
