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
    private readonly ReferenceRankingGraph _seen;
    private readonly List<RecordId> _nodes;

    /// <summary>How many relationships lead from one node to another, whichever way the direction asks for.</summary>
    private readonly double[,] _count;

    private readonly Lazy<List<int[]>> _runs;

    public ReferenceCentrality(ReferenceGraph graph, AlgorithmQuery query, AlgorithmDescriptor measure, ReferenceGraph? whole = null)
    {
        (_graph, _query, _measure) = (graph, query, measure);
        _arguments = new(_measure.Parameters.Select(parameter =>
            KeyValuePair.Create(parameter.Name, query.Arguments.GetValueOrDefault(parameter.Name) ?? parameter.Default)));
        _seen = new(graph, query, whole ?? graph);
        _runs = new(FindRanks);
        _nodes = _seen.Nodes;
        _count = new double[Count, Count];
        foreach (var (from, to) in _seen.Steps)
        {
            int source = _nodes.IndexOf(from), target = _nodes.IndexOf(to);
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

    private Direction Direction => _arguments.GetValueOrDefault("direction") is PropertyValue.Text direction
        ? EnumNames.Parse<Direction>(direction.Value)
        : Direction.Both;

    private IEnumerable<int> All => Enumerable.Range(0, Count);

    public Outcome<AlgorithmAnswer> Rank()
    {
        if (_graph.FindUnknown(
            ("seed", _query.Seeds), ("source", _query.Sources), ("target", _query.Targets), ("within", _query.Within is { } place ? [place] : [])) is { } unknown)
        {
            return unknown;
        }

        if (_query.Sources.Concat(_query.Targets).FirstOrDefault(_query.Filter.Avoid.Contains) is { } avoided && avoided != default)
        {
            return new QueryFailure.Unfit(_query.Sources.Contains(avoided) ? "source" : "target", "It is to be avoided.");
        }

        if (_query.Seeds.Count > 0 && (!_measure.TakesSeeds || !_query.Seeds.Any(_nodes.Contains)))
        {
            return new QueryFailure.Unfit("seed", "It does not fit.");
        }

        if (_measure.Id == "eigenvector" && Direction != Direction.Both && Count > 0 && !HasCycle())
        {
            return new QueryFailure.Unfit("direction", "It has no answer.");
        }

        if (Scores() is not { } scores)
        {
            return new QueryFailure.Unfit("maxIterations", "It does not settle.");
        }

        var listed = All.Where(node => _graph.IsKind(_nodes[node], _query.Filter.Kinds) && _seen.MayPass(_nodes[node]))
            .OrderByDescending(node => scores[node])
            .ThenBy(node => node)
            .Select(node => new RankedEntity(null, RangeOf(node), scores[node], _graph.Summary(_nodes[node]), _seen.DocumentsOf(_nodes[node])))
            .ToList();
        var hasEnds = _query.Sources.Count + _query.Targets.Count + _query.SourceKinds.Count + _query.TargetKinds.Count > 0;
        return new AlgorithmAnswer.Scores([.. listed.Skip(_query.Skip).Take(_query.Take)])
        {
            Arguments = _arguments,
            Total = listed.Count,
            Notes =
            [
                .. _seen.Notes,
                .. hasEnds ? [RankingNotes.ForEnds(_nodes.Count(_seen.IsSource), _nodes.Count(_seen.IsTarget))] : Array.Empty<string>(),
                .. RankingNotes.ForRanks(listed.Count(one => one.Score > 0), listed.Count),
                .. _query.Ranges is { } runs ? [RankingNotes.ForRanges(runs, _runs.Value.Count)] : Array.Empty<string>(),
            ],
        };
    }

    private double[]? Scores() => _measure.Id switch
    {
        "degree" => Degree(),
        "betweenness" => Betweenness(),
        "closeness" => Closeness(),
        "harmonic" => Distances((_, distance) => [.. distance.Select(hops => 1.0 / hops)]),
        "pagerank" => PageRank(),
        "eigenvector" => Eigenvector(),
        "core" => CoreNumbers(),
        "constraint" => Constraint(),
        var other => throw new NotSupportedException(other),
    };

    private RankRange? RangeOf(int node) => _query.Ranges?.RangeOf(_runs.Value.Select(run => run[node]));

    /// <summary>
    /// The ranks of all nodes in each other run, computed from a graph without what the run leaves out. A run adds nothing, not even what is no longer
    /// surer than asked for.
    /// </summary>
    private List<int[]> FindRanks()
    {
        var without = _query with { Ranges = null };
        IEnumerable<ReferenceCentrality> runs = _query.Ranges is { Samples: { } samples } sampled
            ? Enumerable.Range(0, samples).Select(sample => new ReferenceCentrality(
                _graph.With(_query.Filter, [.. _graph.Relationships.Except(Sampled(sampled.LeftOutOf(sample, _seen.Relationships.Count)))]), without, _measure, _graph))
            : _graph.Documents
                .Select(document => _query.Filter with { ExcludeDocuments = RandomGraphs.Listed(_query.Filter.ExcludeDocuments.Append(document)) })
                .Select(filter => new ReferenceCentrality(_graph.With(filter, _seen.Relationships), without with { Filter = filter }, _measure, _graph));
        return [.. runs.Select(run => run.Ranks())];

        IEnumerable<Relationship> Sampled(bool[] isLeftOut) => _seen.Relationships
            .OrderBy(one => one.Source).ThenBy(one => one.Target).ThenBy(one => one.Id).Where((_, at) => isLeftOut[at]);
    }

    private int[] Ranks()
    {
        double[] scores = [.. Scores()!.Select(score => Math.Round(score, 9))];
        List<int> listed = [.. All.Where(node => _graph.IsKind(_nodes[node], _query.Filter.Kinds) && _seen.MayPass(_nodes[node]))];
        return [.. All.Select(node => scores[node] > 0 ? 1 + listed.Count(other => scores[other] > scores[node]) : listed.Count)];
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
            var degree = _seen.Steps.Count(step => Direction != Direction.In && step.From == _nodes[node])
                + _seen.Steps.Count(step => Direction != Direction.Out && step.To == _nodes[node]);
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

    /// <summary>Every shortest path of every pair of a source and a target, listed; a pair counts once also where it is one both ways.</summary>
    private double[] Betweenness()
    {
        var scores = new double[Count];
        List<(int Source, int Target)> pairs =
        [
            .. All.Where(node => _seen.IsSource(_nodes[node]))
                .SelectMany(_ => All.Where(node => _seen.IsTarget(_nodes[node])), (source, target) => (source, target))
                .Where(pair => pair.source != pair.target),
        ];
        foreach (var (source, target) in pairs)
        {
            var paths = ShortestPaths(source, target);
            var isTwice = Direction == Direction.Both && !IsNormalised && pairs.Contains((target, source));
            foreach (var node in paths.SelectMany(path => path).Where(node => node != source && node != target))
            {
                scores[node] += (isTwice ? 0.5 : 1) / paths.Count;
            }
        }

        return IsNormalised
            ? [.. All.Select(node => scores[node] / Math.Max(1, pairs.Count(pair => pair.Source != node && pair.Target != node)))]
            : scores;
    }

    private List<List<int>> ShortestPaths(int source, int target)
    {
        List<List<int>> paths = [[source]];
        HashSet<int> seen = [source];
        while (paths.Count > 0 && !paths.Exists(path => path[^1] == target))
        {
            paths =
            [
                .. paths.Where(path => path.Count == 1 || _seen.MayPass(_nodes[path[^1]]))
                    .SelectMany(path => All.Where(next => _count[path[^1], next] > 0 && !seen.Contains(next)).Select(next => (List<int>)[.. path, next])),
            ];
            seen.UnionWith(paths.Select(path => path[^1]));
        }

        return paths.FindAll(path => path[^1] == target);
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

    /// <summary>Whoever is left when those with fewer than k neighbours left are taken away until there is none has k or more.</summary>
    private double[] CoreNumbers()
    {
        var scores = new double[Count];
        for (var k = 1; k < Count; k++)
        {
            var left = All.ToHashSet();
            while (left.RemoveWhere(node => left.Count(other => other != node && _count[node, other] > 0) < k) > 0)
            {
            }

            foreach (var node in left)
            {
                scores[node] = k;
            }
        }

        return scores;
    }

    private double[] Constraint()
    {
        double Share(int node, int other) => node == other ? 0 : _count[node, other] / All.Where(third => third != node).Sum(third => _count[node, third]);
        return
        [
            .. All.Select(node => All.Where(other => other != node && _count[node, other] > 0)
                .Sum(other => Math.Pow(
                    Share(node, other) + All.Where(third => _count[node, third] > 0 && third != other).Sum(third => Share(node, third) * Share(third, other)), 2))),
        ];
    }

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
