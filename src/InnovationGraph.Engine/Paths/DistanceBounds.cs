using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Paths;

/// <summary>
/// What it costs at least from every entity to the target within so many hops: what a path in the making still costs. Layer by layer
/// from the target, each layer holding what one more hop made better (Bellman 1958, Ford 1956).
/// </summary>
internal sealed class DistanceBounds
{
    /// <summary>For each entity what is known of it, each the better the more hops it may take.</summary>
    private readonly Dictionary<int, List<(int Layer, PathCost Cost)>> _known = [];

    /// <summary>Looks at every relationship once a hop at most; the bounds are useless when the budget is spent.</summary>
    public DistanceBounds(StepGraph graph, int source, int target, int maxHops, QueryBudget budget)
    {
        Dictionary<int, PathCost> layer = new() { [target] = PathCost.Zero };
        _known[target] = [(0, PathCost.Zero)];
        for (var hops = 1; hops <= maxHops && layer.Count > 0; hops++)
        {
            Dictionary<int, PathCost> better = [];
            foreach (var (entity, cost) in layer.Where(one => one.Key != source))
            {
                if (!budget.Spend(graph.RowLength(entity, backward: true)))
                {
                    return;
                }

                foreach (var (relationship, before, along) in graph.StepsTo(entity))
                {
                    if (before == target || !(before == source || graph.MayPass(before)) || !graph.Admits(relationship, along))
                    {
                        continue;
                    }

                    var through = graph.CostOfStep(graph.DistanceOf(relationship), entity, target) + cost;
                    if ((!better.TryGetValue(before, out var best) || through.CompareTo(best) < 0)
                        && (!_known.TryGetValue(before, out var earlier) || through.CompareTo(earlier[^1].Cost) < 0))
                    {
                        better[before] = through;
                    }
                }
            }

            foreach (var (entity, cost) in better)
            {
                if (!_known.TryGetValue(entity, out var known))
                {
                    _known[entity] = known = [];
                }

                known.Add((hops, cost));
            }

            layer = better;
        }
    }

    /// <summary>Null where the target cannot be reached within the hops.</summary>
    public PathCost? Find(int entity, int maxHops)
    {
        if (!_known.TryGetValue(entity, out var known))
        {
            return null;
        }

        var last = known.FindLastIndex(one => one.Layer <= maxHops);
        return last < 0 ? null : known[last].Cost;
    }
}
