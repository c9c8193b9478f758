using System.Globalization;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Engine.Traversal;

/// <summary>The note about what a question about a time kept for want of a date.</summary>
internal static class Undated
{
    public static ValueList<string> Notes(GraphFilter filter, int count) => (filter.AsOf, count) switch
    {
        (null, _) or (_, 0) => [],
        (_, 1) => ["1 of the relationships has no stated date and was kept."],
        _ => [string.Create(CultureInfo.InvariantCulture, $"{count} of the relationships have no stated date and were kept.")],
    };
}
