using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;
using InnovationGraph.Engine.Paths;

namespace InnovationGraph.Engine.Traversal;

/// <summary>Answers a path query: checks it against the graph, has the paths searched, and reads their records.</summary>
internal sealed class PathQueryHandler(SnapshotRecords records, PathQuery query, QueryBudget budget)
{
    /// <summary>So far that any path's distances add up to a decimal.</summary>
    private const double GreatestDistance = 1e27;

    private readonly Snapshot _snapshot = records.Snapshot;

    public async Task<Outcome<PathAnswer>> AnswerAsync()
    {
        SortedSet<int> via = [];
        int? target = null;
        if ((records.Resolve(ParameterNames.Source, query.Source, out var source)
            ?? records.Resolve(ParameterNames.Target, query.Target, out target)
            ?? records.Resolve(ParameterNames.Via, query.Via, out via)
            ?? Unfit()) is { } failure)
        {
            return failure;
        }

        StepGraph graph = new(
            _snapshot,
            new(_snapshot, query.Filter, transitOnly: true),
            new(_snapshot, query.Filter, transitOnly: true),
            new(_snapshot, query.StepsOf))
        {
            Named = via.Where(entity => !query.Filter.Avoid.Contains(_snapshot.Entities.Ids[entity])).ToHashSet(),
            Weighing = query.Weight switch
            {
                null => StepWeighing.Hops,
                PathQuery.Specificity => StepWeighing.Specificity,
                _ => query.Algorithm == PathAlgorithm.Widest ? StepWeighing.Hops : StepWeighing.Distance,
            },
            Weights = query.Weight is null or PathQuery.Specificity ? null : _snapshot.Relationships.Weights[query.Weight],
            LeastWeight = query.Algorithm == PathAlgorithm.Widest ? double.NegativeInfinity : 0,
            GreatestWeight = query.Algorithm == PathAlgorithm.Widest ? double.PositiveInfinity : GreatestDistance,
        };
        var found = query.Filter.Avoid.Contains(query.Source) || query.Filter.Avoid.Contains(query.Target)
            ? FoundPaths.None
            : new PathStrategy(graph, query, via, budget).Find(source!.Value, target!.Value, budget.Limits.Paths + 1);
        if (budget.Spent is { } spent && (found.IsEmpty || query.Algorithm is PathAlgorithm.Shortest or PathAlgorithm.Widest))
        {
            return new QueryFailure.TooCostly(spent, ParameterNames.MaxHops, "Ask for fewer hops, or for fewer types or kinds.");
        }

        var answer = await new PathRecords(records, graph, query, budget).ReadAsync(found);
        return answer with { Unweighed = graph.CountUnweighed(), ExcludedByAnEnd = ExcludedAt(graph, source!.Value, target!.Value) };
    }

    private List<RecordId> ExcludedAt(StepGraph graph, params int[] ends) => !query.Filter.IsTimed ? [] :
    [
        .. ends.SelectMany(end => _snapshot.Along(end, Direction.Both)).Select(step => step.Relationship).Distinct()
            .Where(graph.IsExcludedByAnEnd)
            .Select(r => _snapshot.Relationships.Ids[r])
            .Order(),
    ];

    private QueryFailure? Unfit()
    {
        var role = query.Algorithm == PathAlgorithm.Widest ? WeightRole.Capacity : WeightRole.Distance;
        if (query.Weight is null or PathQuery.Specificity && role == WeightRole.Distance)
        {
            return null;
        }

        if (query.Weight is { } name && _snapshot.Ontology.Properties.TryGetValue(name, out var property) && property.Weight == role)
        {
            return null;
        }

        var allowed = _snapshot.Ontology.Ontology.Properties.Where(one => one.Weight == role).Select(one => one.Id).ToList();
        if (role == WeightRole.Distance)
        {
            allowed.InsertRange(0, [PathQuery.Hops, PathQuery.Specificity]);
        }

        var asked = query.Weight is null ? "The widest path" : $"'{query.Weight}' is no such property: this algorithm";
        return new QueryFailure.Unfit(
            ParameterNames.Weight,
            $"{asked} needs a property that the ontology declares a {(role == WeightRole.Distance ? "distance" : "capacity")}: "
            + (allowed.Count == 0 ? "there is none." : string.Join(", ", allowed) + "."));
    }
}
