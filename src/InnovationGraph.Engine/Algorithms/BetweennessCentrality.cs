using System.Runtime.CompilerServices;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// What part of the shortest paths between other nodes pass a node, summed over all pairs of a source and a target, which are all nodes
/// unless some are asked for. From each source a breadth-first search that counts shortest paths, then the dependencies summed from the
/// farthest node back.
/// </summary>
/// <remarks>
/// Time: sources times relationships; space: linear in the nodes. Parallel relationships are one, self-loops none; pairs that do not
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
        PairsBetween pairs = new(graph.Count, asked.Sources, asked.Targets);
        var scores = new double[graph.Count];
        PathCounts search = new(graph.Simple(direction), graph.IsOnlyEnd);
        foreach (var source in asked.Sources)
        {
            search.AddDependencies(source, pairs.WeightsFrom(source, isEachPairOnce: direction == Direction.Both && !isNormalised), scores);
            if (!budget.CheckTime())
            {
                return null;
            }
        }

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
        private readonly double[] _whole;
        private readonly double[] _halved;
        private readonly int _sources;
        private readonly int _targets;
        private readonly int _both;

        public PairsBetween(int count, IReadOnlyList<int> sources, IReadOnlyList<int> targets)
        {
            (_isSource, _whole, _halved) = (new bool[count], new double[count], new double[count]);
            (_sources, _targets) = (sources.Count, targets.Count);
            foreach (var source in sources)
            {
                _isSource[source] = true;
            }

            foreach (var target in targets)
            {
                (_whole[target], _halved[target]) = (1, _isSource[target] ? 0.5 : 1);
                _both += _isSource[target] ? 1 : 0;
            }
        }

        /// <summary>What a path from a source counts, by where it ends. Each pair once: half where the same two are a pair the other way round.</summary>
        public double[] WeightsFrom(int source, bool isEachPairOnce) => isEachPairOnce && _whole[source] > 0 ? _halved : _whole;

        /// <summary>How many pairs there are without a node.</summary>
        public double CountWithout(int node)
        {
            int isSource = _isSource[node] ? 1 : 0, isTarget = _whole[node] > 0 ? 1 : 0;
            return ((double)(_sources - isSource) * (_targets - isTarget)) - (_both - (isSource * isTarget));
        }
    }

    /// <summary>The shortest paths from one source after another, counted on memory that is used again.</summary>
    private sealed class PathCounts(Csr rows, bool[]? isOnlyEnd)
    {
        private const int Unreached = -1;

        private readonly int[] _distance = Filled(rows.Count);
        private readonly int[] _order = new int[rows.Count];
        private readonly double[] _paths = new double[rows.Count];

        // What is handed on to each predecessor for each path: the dependency of a node, and its weight as a target, by its paths.
        private readonly double[] _share = new double[rows.Count];
        private int _reached;

        // Optimised at once: the first question of a server would otherwise run for seconds on code that is not.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void AddDependencies(int source, double[] weights, double[] scores)
        {
            Search(source);
            for (var i = _reached - 1; i > 0; i--)
            {
                var node = _order[i];
                var dependency = 0.0;
                if (isOnlyEnd?[node] != true)
                {
                    foreach (var neighbour in rows[node])
                    {
                        if (_distance[neighbour] == _distance[node] + 1)
                        {
                            dependency += _share[neighbour];
                        }
                    }

                    dependency *= _paths[node];
                    scores[node] += dependency;
                }

                _share[node] = (weights[node] + dependency) / _paths[node];
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Search(int source)
        {
            for (var i = 0; i < _reached; i++)
            {
                _distance[_order[i]] = Unreached;
            }

            (_order[0], _reached, _distance[source], _paths[source]) = (source, 1, 0, 1);
            for (var at = 0; at < _reached; at++)
            {
                var node = _order[at];
                if (at > 0 && isOnlyEnd?[node] == true)
                {
                    continue;
                }

                var next = _distance[node] + 1;
                foreach (var neighbour in rows[node])
                {
                    if (_distance[neighbour] == Unreached)
                    {
                        (_distance[neighbour], _paths[neighbour]) = (next, 0);
                        _order[_reached++] = neighbour;
                    }

                    if (_distance[neighbour] == next)
                    {
                        _paths[neighbour] += _paths[node];
                    }
                }
            }
        }

        private static int[] Filled(int count)
        {
            var distance = new int[count];
            Array.Fill(distance, Unreached);
            return distance;
        }
    }
}
