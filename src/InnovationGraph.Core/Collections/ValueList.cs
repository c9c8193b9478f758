namespace InnovationGraph.Core.Collections;

/// <summary>Makes <see cref="ValueList{T}"/>, also for collection expressions.</summary>
public static class ValueList
{
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);

    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new([.. items]);
}
