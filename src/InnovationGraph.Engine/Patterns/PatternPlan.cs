using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Patterns;

/// <summary>
/// The order in which a pattern is matched: from the node that the fewest entities may be, always along the step on which the fewest are
/// to be expected. A step between two nodes that are bound only tests, so it comes first.
/// </summary>
internal sealed class PatternPlan
{
    private readonly List<(int Place, bool FromLeft)> _steps = [];

    public PatternPlan(Snapshot snapshot, Pattern pattern, IReadOnlyList<int> candidates)
    {
        First = Enumerable.Range(0, candidates.Count).MinBy(node => candidates[node]);
        HashSet<int> bound = [First];
        var left = Enumerable.Range(0, pattern.Steps.Count).ToList();
        while (left.Count > 0)
        {
            var (place, fromLeft) = left
                .SelectMany(place => new[] { (Place: place, FromLeft: true), (Place: place, FromLeft: false) })
                .Where(way => bound.Contains(way.FromLeft ? pattern.Steps[way.Place].Left : pattern.Steps[way.Place].Right))
                .MinBy(way => Expected(pattern.Steps[way.Place], way.FromLeft));
            var step = pattern.Steps[place];
            _steps.Add((place, fromLeft));
            left.Remove(place);
            bound.UnionWith([step.Left, step.Right]);
        }

        double Expected(PatternStep step, bool fromLeft)
        {
            var to = fromLeft ? step.Right : step.Left;
            var all = Math.Max(1, snapshot.Entities.Count);
            var relationships = step.Type is null ? snapshot.Relationships.Count
                : snapshot.Relationships.Types.Find(step.Type) is var type and not NameTable.None ? snapshot.TypeCounts[type] : 0;
            var reached = Math.Pow((double)relationships / all * (step.Direction == Direction.Both ? 2 : 1), step.MaxHops);
            return reached * (bound.Contains(to) ? 1.0 / all : (double)candidates[to] / all);
        }
    }

    /// <summary>The node to begin at.</summary>
    public int First { get; }

    /// <summary>The steps, each by its place in the pattern and whether it is gone from its left.</summary>
    public IReadOnlyList<(int Place, bool FromLeft)> Steps => _steps;
}
