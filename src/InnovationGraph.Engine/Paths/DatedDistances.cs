using InnovationGraph.Core.Dates;

namespace InnovationGraph.Engine.Paths;

/// <summary>
/// The least distance on each day, as ranges of days in order that do not meet; a day in none of them has no way. Where no day is
/// asked for, any day is as good. Parallel relationships of a step are chosen between day by day, never some for one day and some for another.
/// </summary>
internal sealed class DatedDistances
{
    private readonly List<(DayRange Days, decimal Distance)> _ranges;

    private DatedDistances(List<(DayRange Days, decimal Distance)> ranges) => _ranges = ranges;

    /// <summary>No distance, on any day.</summary>
    public static DatedDistances Zero { get; } = new([(DayRange.Always, 0)]);

    /// <summary>The least distance on any day; null where there is no day.</summary>
    public decimal? Least => _ranges.Count == 0 ? null : _ranges.Min(range => range.Distance);

    /// <summary>The distances of a step, of which these are the parallel relationships, one at least. Time: n log n.</summary>
    public static DatedDistances Of(StepGraph graph, List<int> parallel, bool timeCoherent)
    {
        if (!timeCoherent)
        {
            return new([(DayRange.Always, parallel.Min(graph.DistanceOf))]);
        }

        var columns = graph.Snapshot.Relationships;
        var starting = parallel.Where(r => columns.FirstDay[r] <= columns.LastDay[r]).OrderBy(r => columns.FirstDay[r]).ToList();
        var cuts = starting.SelectMany(r => new[] { columns.FirstDay[r], columns.LastDay[r] + 1 }).Distinct().Order().ToList();
        PriorityQueue<int, decimal> holding = new();
        List<(DayRange Days, decimal Distance)> ranges = [];
        for (int i = 0, next = 0; i < cuts.Count - 1; i++)
        {
            for (; next < starting.Count && columns.FirstDay[starting[next]] == cuts[i]; next++)
            {
                holding.Enqueue(starting[next], graph.DistanceOf(starting[next]));
            }

            while (holding.TryPeek(out var nearest, out _) && columns.LastDay[nearest] < cuts[i])
            {
                holding.Dequeue();
            }

            if (holding.TryPeek(out _, out var distance))
            {
                ranges.Add((new(cuts[i], cuts[i + 1] - 1), distance));
            }
        }

        return new(ranges);
    }

    /// <summary>The distances with a further step, on the days on which both have a way.</summary>
    public DatedDistances Plus(DatedDistances step)
    {
        List<(DayRange Days, decimal Distance)> ranges = [];
        for (int i = 0, j = 0; i < _ranges.Count && j < step._ranges.Count;)
        {
            var (mine, theirs) = (_ranges[i], step._ranges[j]);
            if (mine.Days.Intersect(theirs.Days) is { IsEmpty: false } both)
            {
                ranges.Add((both, mine.Distance + theirs.Distance));
            }

            if (mine.Days.Last < theirs.Days.Last)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return new(ranges);
    }
}
