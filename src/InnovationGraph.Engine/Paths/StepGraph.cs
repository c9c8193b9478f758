using InnovationGraph.Engine.Filters;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Paths;

/// <summary>
/// The graph as one path query sees it: which relationships can be steps, which way, and which entities can be passed. Parallel
/// relationships are one step.
/// </summary>
internal sealed class StepGraph(
    Snapshot snapshot, RelationshipFilter relationships, EntityFilter intermediates, StepWays ways)
{
    public Snapshot Snapshot => snapshot;

    /// <summary>What paths are ordered by before their hops.</summary>
    public StepWeighing Weighing { get; init; }

    /// <summary>The property that steps are weighed by; null: none.</summary>
    public double[]? Weights { get; init; }

    /// <summary>A relationship that weighs less, or has no weight, is no step.</summary>
    public double LeastWeight { get; init; }

    /// <summary>A relationship that weighs more is no step.</summary>
    public double GreatestWeight { get; init; } = double.PositiveInfinity;

    /// <summary>Whether a relationship can be a step from its source to its target, or with <paramref name="along"/> false the other way.</summary>
    public bool Admits(int relationship, bool along) =>
        ways.Allow(snapshot.Relationships.Type[relationship], along) && relationships.Admits(relationship) && IsWeighed(relationship);

    /// <summary>Whether only the dates of its ends keep a relationship from being a step.</summary>
    public bool IsExcludedByAnEnd(int relationship) => MayGo(relationship) && relationships.IsExcludedByAnEnd(relationship);

    /// <summary>How many relationships are no step only because of their weight.</summary>
    public int CountUnweighed() => Weights is null
        ? 0
        : Enumerable.Range(0, Weights.Length).Count(relationship => !IsWeighed(relationship) && MayGo(relationship) && relationships.Admits(relationship));

    /// <summary>A relationship's weight as a distance: a decimal, so that sums are exact and equal paths tie. 0 where no distance is asked for.</summary>
    public decimal DistanceOf(int relationship) => Weighing == StepWeighing.Distance ? (decimal)Weights![relationship] : 0;

    /// <summary>What a step costs: the entity that it leads to is in the middle of the path unless it is the target.</summary>
    public PathCost CostOfStep(decimal distance, int next, int target)
    {
        double degree = next == target ? 1 : snapshot.Degree(next);
        return new(distance, Weighing == StepWeighing.Specificity ? degree : 1, 1, degree);
    }

    /// <summary>The product of the degrees in the middle of a path.</summary>
    public double DegreesOf(ReadOnlySpan<int> path)
    {
        double degrees = 1;
        for (var i = path.Length - 2; i > 0; i--)
        {
            degrees = snapshot.Degree(path[i]) * degrees;
        }

        return degrees;
    }

    /// <summary>Entities that may be in the middle whatever the filter lets in.</summary>
    public IReadOnlySet<int> Named { get; init; } = new HashSet<int>();

    public bool MayPass(int entity) => intermediates.Passes(entity) || Named.Contains(entity);

    /// <summary>How many relationships a search looks at to leave (or, going back, to enter) an entity.</summary>
    public int RowLength(int entity, bool backward)
    {
        var outgoing = GoesOut(backward) ? snapshot.OutStart[entity + 1] - snapshot.OutStart[entity] : 0;
        var incoming = GoesIn(backward) ? snapshot.InStart[entity + 1] - snapshot.InStart[entity] : 0;
        return outgoing + incoming;
    }

    /// <summary>Whether steps from an entity (or, going back, to it) can be among the relationships that it is the source of.</summary>
    public bool GoesOut(bool backward) => backward ? ways.AnyAgainst : ways.AnyAlong;

    /// <summary>Whether steps from an entity (or, going back, to it) can be among the relationships that it is the target of.</summary>
    public bool GoesIn(bool backward) => backward ? ways.AnyAlong : ways.AnyAgainst;

    /// <summary>
    /// The relationships over which a step may lead to an entity, each with where it comes from and whether it goes along it; the caller asks
    /// <see cref="Admits"/> of those it cares for.
    /// </summary>
    public IEnumerable<(int Relationship, int Before, bool Along)> StepsTo(int entity)
    {
        for (var r = snapshot.OutStart[entity]; GoesOut(backward: true) && r < snapshot.OutStart[entity + 1]; r++)
        {
            yield return (r, snapshot.Relationships.Target[r], false);
        }

        for (var i = snapshot.InStart[entity]; GoesIn(backward: true) && i < snapshot.InStart[entity + 1]; i++)
        {
            yield return (snapshot.InRelationship[i], snapshot.InSource[i], true);
        }
    }

    /// <summary>The steps out of an entity, in order of the neighbour's id.</summary>
    public StepCursor StepsFrom(int entity) => new(this, entity);

    /// <summary>All parallel relationships that can be the step from one entity to another.</summary>
    public List<int> Between(int from, int to)
    {
        List<int> step = [];
        for (var r = LowerBound(snapshot.Relationships.Target, snapshot.OutStart[from], snapshot.OutStart[from + 1], to);
            r < snapshot.OutStart[from + 1] && snapshot.Relationships.Target[r] == to;
            r++)
        {
            AddAdmitted(r, along: true, step);
        }

        for (var i = LowerBound(snapshot.InSource, snapshot.InStart[from], snapshot.InStart[from + 1], to);
            GoesIn(backward: false) && i < snapshot.InStart[from + 1] && snapshot.InSource[i] == to;
            i++)
        {
            AddAdmitted(snapshot.InRelationship[i], along: false, step);
        }

        return step;
    }

    /// <summary>The same graph with only the relationships that weigh so much.</summary>
    public StepGraph AtLeast(double weight) =>
        new(snapshot, relationships, intermediates, ways) { Named = Named, Weights = Weights, LeastWeight = weight };

    private bool IsWeighed(int relationship) =>
        Weights is null || (Weights[relationship] >= LeastWeight && Weights[relationship] <= GreatestWeight);

    private bool MayGo(int relationship) =>
        ways.Allow(snapshot.Relationships.Type[relationship], along: true) || ways.Allow(snapshot.Relationships.Type[relationship], along: false);

    private void AddAdmitted(int relationship, bool along, List<int> step)
    {
        if (Admits(relationship, along))
        {
            step.Add(relationship);
        }
    }

    private static int LowerBound(int[] row, int start, int end, int wanted)
    {
        while (start < end)
        {
            var middle = (start + end) >>> 1;
            (start, end) = row[middle] < wanted ? (middle + 1, end) : (start, middle);
        }

        return start;
    }
}
