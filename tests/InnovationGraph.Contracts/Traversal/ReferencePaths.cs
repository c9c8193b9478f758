using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>Paths by walking every one of them, keeping those that qualify and sorting them.</summary>
internal sealed class ReferencePaths(ReferenceGraph graph, PathQuery query, QueryLimits limits)
{
    private readonly List<List<RecordId>> _walked = [];
    private readonly Dictionary<(RecordId From, RecordId To), List<Relationship>> _steps = [];

    private bool IsBySpecificity => query.Weight == PathQuery.Specificity;

    private bool IsWidest => query.Algorithm == PathAlgorithm.Widest;

    public Outcome<PathAnswer> Find()
    {
        if (graph.FindUnknown(("source", [query.Source]), ("target", [query.Target]), ("via", query.Via)) is { } unknown)
        {
            return unknown;
        }

        var role = IsWidest ? WeightRole.Capacity : WeightRole.Distance;
        if ((query.Weight is null && IsWidest)
            || (query.Weight is { } weight && !(weight == PathQuery.Specificity && !IsWidest) && !(graph.Ontology.Properties.TryGetValue(weight, out var property) && property.Weight == role)))
        {
            var allowed = graph.Ontology.Properties.Values.Where(one => one.Weight == role).Select(one => one.Id);
            return new QueryFailure.Unfit("weight", $"It is none of {string.Join(", ", allowed)}.");
        }

        CollectSteps();
        if (!query.Filter.Avoid.Contains(query.Source))
        {
            Walk([query.Source]);
        }

        var found = _walked
            .Where(path => query.Via.All(path.Contains))
            .Select(path => (Path: path, Steps: StepsOf(path)))
            .Where(one => one.Steps.All(step => step.Count > 0))
            .Select(one => Write(one.Path, one.Steps))
            .OrderBy(path => IsWidest ? -path.Cost : IsBySpecificity ? Degrees(path) : path.Cost)
            .ThenBy(path => path.Hops)
            .ThenBy(Degrees)
            .ThenBy(path => path.Entities.Select(entity => entity.Id), Comparer<IEnumerable<RecordId>>.Create(Compare))
            .ToList();
        var wanted = found.Take(query.Algorithm switch
        {
            PathAlgorithm.AllShortest => found.Count(path => IsBySpecificity ? Degrees(path).Equals(Degrees(found[0])) : path.Cost.Equals(found[0].Cost)),
            PathAlgorithm.Graph => found.Count,
            PathAlgorithm.KShortest or PathAlgorithm.Simple => query.K,
            _ => 1,
        }).ToList();
        var answer = query.Algorithm == PathAlgorithm.Graph ? Unite(wanted) : Cut(wanted);
        return answer with
        {
            Unweighed = graph.Relationships.Count(one => graph.Admits(one, inPaths: true) && WaysOf(one) != (false, false) && !HasWeight(one)),
            ExcludedByAnEnd =
            [
                .. graph.Relationships.Where(one => one.Source == query.Source || one.Target == query.Source || one.Source == query.Target || one.Target == query.Target)
                    .Where(one => WaysOf(one) != (false, false) && graph.IsExcludedByAnEnd(one, inPaths: true)).Select(one => one.Id).Order(),
            ],
        };
    }

    /// <summary>What all the paths are made of, each once.</summary>
    private PathAnswer Unite(List<PathResult> paths)
    {
        if (paths.Count == 0)
        {
            return new([], null);
        }

        var all = paths.SelectMany(path => path.Steps).SelectMany(step => step.Relationships).DistinctBy(one => one.Id).OrderBy(one => one.Id).ToList();
        List<Relationship> kept = [.. all.Take(limits.Relationships)];
        var entities = kept.Count == 0 ? paths[0].Entities.Select(one => one.Id) : kept.SelectMany(one => new[] { one.Source, one.Target });
        return new([], kept.Count < all.Count ? "relationships" : null)
        {
            Graph = new([.. entities.Distinct().Order().Select(graph.Summary)], kept),
        };
    }

    private PathAnswer Cut(List<PathResult> wanted)
    {
        var kept = wanted.Count;
        while (kept > 1 && wanted.Take(kept).Sum(path => path.Steps.Sum(step => step.Relationships.Count)) > limits.Relationships)
        {
            kept--;
        }

        return kept >= limits.Paths
            ? new([.. wanted.Take(limits.Paths)], wanted.Count > limits.Paths ? "paths" : null)
            : new([.. wanted.Take(kept)], wanted.Count > kept ? "relationships" : null);
    }

    private void CollectSteps()
    {
        foreach (var one in graph.Relationships.Where(one => graph.Admits(one, inPaths: true) && HasWeight(one)))
        {
            var (along, against) = WaysOf(one);
            if (along)
            {
                Add(one.Source, one.Target, one);
            }

            if (against && one.Source != one.Target)
            {
                Add(one.Target, one.Source, one);
            }
        }

        void Add(RecordId from, RecordId to, Relationship one)
        {
            if (!_steps.TryGetValue((from, to), out var step))
            {
                _steps[(from, to)] = step = [];
            }

            step.Add(one);
        }
    }

    /// <summary>Which way a step may go along a relationship, as its influences and the direction say.</summary>
    private (bool Along, bool Against) WaysOf(Relationship one)
    {
        var influences = graph.Ontology.RelationshipTypes.TryGetValue(one.Type, out var type) ? type.Influence.ToList() : [];
        influences.RemoveAll(influence => !query.Follow.Contains(influence.Kind));
        var moves = query.Follow.Count == 0 || influences.Exists(influence => influence.Direction is InfluenceDirection.Forward or InfluenceDirection.Both);
        var isMoved = influences.Exists(influence => influence.Direction is InfluenceDirection.Backward or InfluenceDirection.Both);
        return query.Direction switch
        {
            PathDirection.Forward => (moves, isMoved),
            PathDirection.Backward => (isMoved, moves),
            _ => (moves || isMoved, moves || isMoved),
        };
    }

    private void Walk(List<RecordId> path)
    {
        if (path[^1] == query.Target)
        {
            _walked.Add([.. path]);
            return;
        }

        if (path.Count > (query.MaxHops ?? int.MaxValue) || (path.Count > 1 && !graph.AdmitsInPaths(path[^1]) && !query.Via.Contains(path[^1])))
        {
            return;
        }

        foreach (var (_, to) in _steps.Keys.Where(step => step.From == path[^1]).ToList())
        {
            if (!path.Contains(to) && !query.Filter.Avoid.Contains(to))
            {
                Walk([.. path, to]);
            }
        }
    }

    /// <summary>The relationships of each step; with a common day asked for, those that hold on one of the common days.</summary>
    private List<Relationship>[] StepsOf(List<RecordId> path)
    {
        var steps = path.Zip(path.Skip(1), (from, to) => _steps[(from, to)]).ToArray();
        if (!query.TimeCoherent)
        {
            return steps;
        }

        var days = CommonDays(steps);
        return [.. steps.Select(step => step.Where(one => days.Any(day => Holds(one, day))).ToList())];
    }

    /// <summary>Enough of the days on which every step holds: where ranges meet, they meet on the first day of one of them.</summary>
    private List<int> CommonDays(List<Relationship>[] steps) =>
    [
        .. steps.SelectMany(step => step).SelectMany(graph.DaysOf).Select(days => days.First).Distinct()
            .Where(day => steps.All(step => step.Any(one => Holds(one, day)))),
    ];

    private bool Holds(Relationship one, int day) => graph.DaysOf(one).All(days => days.Overlaps(new DayRange(day, day)));

    private PathResult Write(List<RecordId> path, List<Relationship>[] steps) => new(
        Cost(path, steps),
        steps.Length,
        [.. path.Select(graph.Summary)],
        [.. steps.Select((step, i) => new PathStep(path[i], path[i + 1], [.. step.OrderBy(one => one.Id)]))]);

    /// <summary>With a common day asked for, the best that the relationships of any one day make.</summary>
    private double Cost(List<RecordId> path, List<Relationship>[] steps)
    {
        if (query.Weight is null || steps.Length == 0)
        {
            return steps.Length;
        }

        if (IsBySpecificity)
        {
            return path.Skip(1).SkipLast(1).Sum(id => Math.Log2(graph.Summary(id).Degree));
        }

        IEnumerable<List<Relationship>[]> choices = query.TimeCoherent
            ? CommonDays(steps).Select(day => Array.ConvertAll(steps, step => step.FindAll(one => Holds(one, day))))
            : [steps];
        return (double)(IsWidest
            ? choices.Max(choice => choice.Min(step => step.Max(Weight)!.Value))
            : choices.Min(choice => choice.Sum(step => step.Min(Weight)!.Value)));
    }

    private static double Degrees(PathResult path) => path.Entities.Skip(1).SkipLast(1).Aggregate(1.0, (product, entity) => product * entity.Degree);

    private bool HasWeight(Relationship one) => query.Weight is null or PathQuery.Specificity || (Weight(one) is { } weight && (IsWidest || weight >= 0));

    private decimal? Weight(Relationship one) => one.Properties.GetValueOrDefault(query.Weight!) is PropertyValue.Number number ? number.Value : null;

    private static int Compare(IEnumerable<RecordId>? left, IEnumerable<RecordId>? right) =>
        left!.Zip(right!, (mine, theirs) => mine.CompareTo(theirs)).FirstOrDefault(order => order != 0);
}
