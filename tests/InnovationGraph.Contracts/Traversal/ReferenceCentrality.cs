using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>Centralities from their definitions, on dense matrices.</summary>
internal sealed class ReferenceCentrality
{
    private const int Far = 1_000_000;

    private readonly ReferenceGraph _graph;
    private readonly AlgorithmQuery _query;
    private readonly AlgorithmDescriptor _measure;
    private readonly ValueMap<PropertyValue> _arguments;
    private readonly List<RecordId> _nodes;
    private readonly List<Relationship> _relationships;

    /// <summary>How many relationships lead from one node to another, whichever way the direction asks for.</summary>
    private readonly double[,] _count;

    public ReferenceCentrality(ReferenceGraph graph, AlgorithmQuery query, AlgorithmDescriptor measure)
    {
        (_graph, _query, _measure) = (graph, query, measure);
        _arguments = new(_measure.Parameters.Select(parameter =>
            KeyValuePair.Create(parameter.Name, query.Arguments.GetValueOrDefault(parameter.Name) ?? parameter.Default)));
        (_nodes, _relationships) = graph.InAlgorithms();
        _count = new double[Count, Count];
        foreach (var one in _relationships)
        {
            int source = _nodes.IndexOf(one.Source), target = _nodes.IndexOf(one.Target);
            if (Direction != Direction.In)
            {
                _count[source, target]++;
            }

            if (Direction == Direction.In || (Direction == Direction.Both && source != target))
            {
                _count[target, source]++;
            }
        }
    }

    private int Count => _nodes.Count;

    private Direction Direction => EnumNames.Parse<Direction>(((PropertyValue.Text)_arguments["direction"]).Value);

    private IEnumerable<int> All => Enumerable.Range(0, Count);

    public Outcome<AlgorithmAnswer> Rank()
    {
        if (_graph.FindUnknown(("seed", _query.Seeds)) is { } unknown)
        {
            return unknown;
        }

        if (_query.Seeds.Count > 0 && (!_measure.TakesSeeds || !_query.Seeds.Any(_nodes.Contains)))
        {
            return new QueryFailure.Unfit("seed", "It does not fit.");
        }

        if (_measure.Id == "eigenvector" && Direction != Direction.Both && Count > 0 && !HasCycle())
        {
            return new QueryFailure.Unfit("direction", "It has no answer.");
        }

        var scores = _measure.Id switch
        {
            "degree" => Degree(),
            "betweenness" => Betweenness(),
            "closeness" => Closeness(),
            "harmonic" => Distances((_, distance) => [.. distance.Select(hops => 1.0 / hops)]),
            "pagerank" => PageRank(),
            "eigenvector" => Eigenvector(),
            var other => throw new NotSupportedException(other),
        };
        if (scores is null)
        {
            return new QueryFailure.Unfit("maxIterations", "It does not settle.");
        }

        var listed = All.Where(node => _graph.IsKind(_nodes[node], _query.Filter.Kinds))
            .OrderByDescending(node => scores[node])
            .ThenBy(node => node)
            .Select(node => new RankedEntity(0, scores[node], _graph.Summary(_nodes[node])))
            .ToList();
        return new AlgorithmAnswer.Scores([.. listed.Skip(_query.Skip).Take(_query.Take)])
        {
            Arguments = _arguments,
            Total = listed.Count,
            Notes = _graph.Notes(_relationships),
        };
    }

    private bool HasCycle()
    {
        var distance = FloydWarshall();
        return All.Any(from => _count[from, from] > 0 || All.Any(to => to != from && distance[from, to] < Far && distance[to, from] < Far));
    }

    private double[] Degree() =>
    [
        .. All.Select(node =>
        {
            var degree = _relationships.Count(one => Direction != Direction.In && one.Source == _nodes[node])
                + _relationships.Count(one => Direction != Direction.Out && one.Target == _nodes[node]);
            return !IsNormalised ? degree : Count == 1 ? 1 : degree / (Count - 1.0);
        }),
    ];

    private double[] Closeness() => Distances((reached, distance) =>
        [reached == 0 ? 0 : reached / (double)distance.Sum() * reached / (Count - 1)]);

    /// <summary>Adds up what a function makes of the finite distances from each node the way asked for.</summary>
    private double[] Distances(Func<int, List<int>, List<double>> score)
    {
        var distance = FloydWarshall();
        return
        [
            .. All.Select(node =>
            {
                var finite = All.Where(other => other != node && distance[node, other] < Far).Select(other => distance[node, other]).ToList();
                return score(finite.Count, finite).Sum();
            }),
        ];
    }

    private double[] Betweenness()
    {
        var distance = FloydWarshall();
        var paths = CountShortestPaths(distance);
        var scores = new double[Count];
        foreach (var node in All)
        {
            foreach (var (source, target) in All.SelectMany(_ => All, (source, target) => (source, target)))
            {
                if (source != target && source != node && target != node && distance[source, target] < Far
                    && distance[source, node] + distance[node, target] == distance[source, target])
                {
                    scores[node] += paths[source, node] * paths[node, target] / paths[source, target];
                }
            }

            scores[node] *= IsNormalised ? Count > 2 ? 1.0 / ((Count - 1) * (Count - 2)) : 1 : Direction == Direction.Both ? 0.5 : 1;
        }

        return scores;
    }

    private double[,] CountShortestPaths(int[,] distance)
    {
        var paths = new double[Count, Count];
        foreach (var source in All)
        {
            foreach (var target in All.Where(target => distance[source, target] < Far).OrderBy(target => distance[source, target]))
            {
                paths[source, target] = source == target
                    ? 1
                    : All.Where(before => _count[before, target] > 0 && distance[source, before] + 1 == distance[source, target])
                        .Sum(before => paths[source, before]);
            }
        }

        return paths;
    }

    private int[,] FloydWarshall()
    {
        var distance = new int[Count, Count];
        foreach (var (from, to) in All.SelectMany(_ => All, (from, to) => (from, to)))
        {
            distance[from, to] = from == to ? 0 : _count[from, to] > 0 ? 1 : Far;
        }

        foreach (var over in All)
        {
            foreach (var (from, to) in All.SelectMany(_ => All, (from, to) => (from, to)))
            {
                distance[from, to] = Math.Min(distance[from, to], distance[from, over] + distance[over, to]);
            }
        }

        return distance;
    }

    private double[]? PageRank()
    {
        var seeds = All.Where(node => _query.Seeds.Contains(_nodes[node])).ToList();
        double[] start = [.. All.Select(node => seeds.Count == 0 ? 1.0 / Count : seeds.Contains(node) ? 1.0 / seeds.Count : 0)];
        double[] ways = [.. All.Select(node => All.Sum(to => _count[node, to]))];
        var damping = Number("damping");
        return Iterate(scores =>
        {
            var stranded = All.Where(node => ways[node] == 0).Sum(node => scores[node]);
            return
            [
                .. All.Select(node => (damping * (All.Where(from => ways[from] > 0).Sum(from => scores[from] * _count[from, node] / ways[from])
                    + (stranded * start[node]))) + ((1 - damping) * start[node])),
            ];
        });
    }

    private double[]? Eigenvector() => Iterate(scores =>
    {
        double[] next = [.. All.Select(node => scores[node] + All.Where(other => _count[node, other] > 0).Sum(other => scores[other]))];
        var length = Math.Sqrt(next.Sum(score => score * score));
        return [.. next.Select(score => score / length)];
    });

    private double[]? Iterate(Func<double[], double[]> step)
    {
        double[] scores = [.. All.Select(_ => 1.0 / Count)];
        for (var i = 0; i < (int)Number("maxIterations") && Count > 0; i++)
        {
            var next = step(scores);
            var change = next.Zip(scores, (now, before) => Math.Abs(now - before)).Sum();
            scores = next;
            if (change < Count * Number("tolerance"))
            {
                return scores;
            }
        }

        return Count == 0 ? scores : null;
    }

    private bool IsNormalised => ((PropertyValue.Flag)_arguments["normalised"]).Value;

    private double Number(string name) => (double)((PropertyValue.Number)_arguments[name]).Value;
}
