using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Paths;

/// <summary>
/// The entities that a path must pass, and for each and for the target how many hops it is from everywhere: a path in the making
/// that can no longer pass them all within its hops is given up. A path has a bit for each that it passed.
/// </summary>
internal sealed class Waypoints : IDisposable
{
    private readonly int[] _via;
    private readonly Scratch[] _scratch;
    private readonly int[] _toTarget;

    private Waypoints(int[] via, Scratch[] scratch, int[] toTarget) => (_via, _scratch, _toTarget) = (via, scratch, toTarget);

    private NodeMarks ToTarget => _scratch[^1].Backward;

    /// <summary>Measures the hops. The ends of the path count as passed.</summary>
    public static Waypoints Mark(StepGraph graph, IEnumerable<int> via, int source, int target, int maxHops, QueryBudget budget)
    {
        int[] passed = [.. via.Where(entity => entity != source && entity != target)];
        var scratch = passed.Append(target).Select(_ => graph.Snapshot.Rent()).ToArray();
        for (var i = 0; i < passed.Length; i++)
        {
            Measure(graph, scratch[i].Backward, passed[i], source, target, maxHops, budget);
        }

        Measure(graph, scratch[^1].Backward, target, source, target, maxHops, budget);
        return new(passed, scratch, Array.ConvertAll(passed, entity => scratch[^1].Backward[entity]));
    }

    /// <summary>How many hops the target is away, over what may stand in the middle of a path; null where it is out of reach.</summary>
    public int? HopsToTarget(int entity) => ToTarget[entity] is var hops and >= 0 ? hops : null;

    /// <summary>The waypoints passed when an entity comes to those passed before.</summary>
    public int Pass(int passed, int entity) => Array.IndexOf(_via, entity) is var i and >= 0 ? passed | (1 << i) : passed;

    /// <summary>Whether the hops that remain behind an entity may be enough to pass all and arrive. A no is sure.</summary>
    public bool CanFinish(int entity, int passed, int remaining)
    {
        if (ToTarget[entity] is var hops && (hops < 0 || hops > remaining))
        {
            return false;
        }

        for (var i = 0; i < _via.Length; i++)
        {
            if ((passed & (1 << i)) == 0
                && (_toTarget[i] < 0 || _scratch[i].Backward[entity] is < 0 || _scratch[i].Backward[entity] + _toTarget[i] > remaining))
            {
                return false;
            }
        }

        return true;
    }

    public void Dispose()
    {
        foreach (var scratch in _scratch)
        {
            scratch.Dispose();
        }
    }

    /// <summary>Marks the hops from every entity to one, over what may stand in the middle of a path.</summary>
    private static void Measure(StepGraph graph, NodeMarks hops, int to, int source, int target, int maxHops, QueryBudget budget)
    {
        hops.Clear();
        if (to != target && !graph.MayPass(to))
        {
            return;
        }

        hops[to] = 0;
        List<int> level = [to];
        for (var distance = 1; distance <= maxHops && level.Count > 0; distance++)
        {
            List<int> next = [];
            foreach (var entity in level.Where(entity => entity != source))
            {
                if (!budget.Spend(graph.RowLength(entity, backward: true)))
                {
                    return;
                }

                foreach (var (relationship, before, along) in graph.StepsTo(entity))
                {
                    if (!hops.Has(before) && before != target && (before == source || graph.MayPass(before)) && graph.Admits(relationship, along))
                    {
                        hops[before] = distance;
                        next.Add(before);
                    }
                }
            }

            level = next;
        }
    }
}
