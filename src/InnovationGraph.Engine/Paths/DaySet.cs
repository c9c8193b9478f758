using InnovationGraph.Core.Dates;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Paths;

/// <summary>
/// A set of days, as ranges in order that do not touch. Parallel relationships hold on the union of their days, so the days on
/// which a whole path holds can have holes.
/// </summary>
internal sealed class DaySet
{
    private readonly DayRange[] _ranges;

    private DaySet(DayRange[] ranges) => _ranges = ranges;

    public static DaySet Always { get; } = new([DayRange.Always]);

    public bool IsEmpty => _ranges.Length == 0;

    /// <summary>The days on which any of the relationships may have held.</summary>
    public static DaySet Of(RelationshipColumns columns, List<int> relationships)
    {
        List<DayRange> ranges = [];
        foreach (var range in relationships.Select(r => new DayRange(columns.FirstDay[r], columns.LastDay[r])).Where(range => !range.IsEmpty).OrderBy(range => range.First))
        {
            if (ranges.Count > 0 && range.First <= ranges[^1].Last + 1)
            {
                ranges[^1] = new(ranges[^1].First, Math.Max(ranges[^1].Last, range.Last));
            }
            else
            {
                ranges.Add(range);
            }
        }

        return new([.. ranges]);
    }

    public DaySet Intersect(DaySet other)
    {
        List<DayRange> common = [];
        for (int i = 0, j = 0; i < _ranges.Length && j < other._ranges.Length;)
        {
            if (_ranges[i].Intersect(other._ranges[j]) is { IsEmpty: false } both)
            {
                common.Add(both);
            }

            if (_ranges[i].Last < other._ranges[j].Last)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return new([.. common]);
    }

    public bool Overlaps(int first, int last) => _ranges.Any(range => range.Overlaps(new(first, last)));
}
