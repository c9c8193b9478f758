using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Paths;

/// <summary>
/// The least distance from every entity to the target within so many hops, and the fewest hops it takes: what a path in the making
/// still costs at least. Layer by layer from the target, each layer holding what one more hop made better (Bellman 1958, Ford 1956).
/// </summary>
internal sealed class DistanceBounds
{
    private readonly List<Dictionary<int, (decimal Distance, int Hops)>> _layers = [];

    /// <summary>Looks at every relationship once a hop at most; the bounds are useless when the budget is spent.</summary>
    public DistanceBounds(StepGraph graph, int source, int target, int maxHops, QueryBudget budget)
    {
        _layers.Add(new() { [target] = (0, 0) });
        for (var hops = 1; hops <= maxHops && _layers[^1].Count > 0; hops++)
        {
            Dictionary<int, (decimal Distance, int Hops)> better = [];
            foreach (var (entity, known) in _layers[^1].Where(one => one.Key != source))
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

                    var through = (known.Distance + graph.DistanceOf(relationship), known.Hops + 1);
                    if ((!better.TryGetValue(before, out var best) || through.CompareTo(best) < 0)
                        && (Find(before, hops - 1) is not { } earlier || through.CompareTo(earlier) < 0))
                    {
                        better[before] = through;
                    }
                }
            }

            _layers.Add(better);
        }
    }

    /// <summary>Null where the target cannot be reached within the hops.</summary>
    public (decimal Distance, int Hops)? Find(int entity, int maxHops)
    {
        for (var hops = Math.Min(maxHops, _layers.Count - 1); hops >= 0; hops--)
        {
            if (_layers[hops].TryGetValue(entity, out var known))
            {
                return known;
            }
        }

        return null;
    }
}
