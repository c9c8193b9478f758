using InnovationGraph.Engine.Filters;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Paths;

/// <summary>
/// The graph as one path query sees it: which relationships can be steps, which way, and which entities can be passed. Parallel
/// relationships are one step.
/// </summary>
internal sealed class StepGraph(
    Snapshot snapshot, RelationshipFilter relationships, EntityFilter intermediates, IReadOnlySet<int> avoided, bool forward)
{
    public Snapshot Snapshot => snapshot;

    /// <summary>Whether steps go along relationships only, never against them.</summary>
    public bool Forward => forward;

    /// <summary>The property that steps are weighed by; null: none.</summary>
    public double[]? Weights { get; init; }

    /// <summary>A relationship that weighs less, or has no weight, is no step.</summary>
    public double LeastWeight { get; init; }

    /// <summary>A relationship that weighs more is no step.</summary>
    public double GreatestWeight { get; init; } = double.PositiveInfinity;

    public bool Admits(int relationship) => relationships.Admits(relationship) && IsWeighed(relationship);

    /// <summary>How many relationships are no step only because of their weight.</summary>
    public int CountUnweighed() => Weights is null
        ? 0
        : Enumerable.Range(0, Weights.Length).Count(relationship => !IsWeighed(relationship) && relationships.Admits(relationship));

    /// <summary>A relationship's weight as a distance: a decimal, so that sums are exact and equal paths tie.</summary>
    public decimal DistanceOf(int relationship) => (decimal)Weights![relationship];

    public bool MayPass(int entity) => intermediates.Admits(entity) && !avoided.Contains(entity);

    /// <summary>How many relationships a search looks at to leave (or, going back, to enter) an entity.</summary>
    public int RowLength(int entity, bool backward)
    {
        var outgoing = forward && backward ? 0 : snapshot.OutStart[entity + 1] - snapshot.OutStart[entity];
        var incoming = forward && !backward ? 0 : snapshot.InStart[entity + 1] - snapshot.InStart[entity];
        return outgoing + incoming;
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
            AddAdmitted(r, step);
        }

        for (var i = LowerBound(snapshot.InSource, snapshot.InStart[from], snapshot.InStart[from + 1], to);
            !forward && i < snapshot.InStart[from + 1] && snapshot.InSource[i] == to;
            i++)
        {
            AddAdmitted(snapshot.InRelationship[i], step);
        }

        return step;
    }

    /// <summary>The same graph with only the relationships that weigh so much.</summary>
    public StepGraph AtLeast(double weight) =>
        new(snapshot, relationships, intermediates, avoided, forward) { Weights = Weights, LeastWeight = weight };

    private bool IsWeighed(int relationship) =>
        Weights is null || (Weights[relationship] >= LeastWeight && Weights[relationship] <= GreatestWeight);

    private void AddAdmitted(int relationship, List<int> step)
    {
        if (Admits(relationship))
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
