using System.Globalization;
using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Traversal;

/// <summary>The note about what a question about a time kept for want of a date.</summary>
public static class UndatedNote
{
    public static ValueList<string> For(GraphFilter filter, int count) => (filter.AsOf, count) switch
    {
        (null, _) or (_, 0) => [],
        (_, 1) => ["1 of the relationships has no stated date and was kept."],
        _ => [string.Create(CultureInfo.InvariantCulture, $"{count} of the relationships have no stated date and were kept.")],
    };
}
