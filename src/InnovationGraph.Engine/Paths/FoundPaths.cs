namespace InnovationGraph.Engine.Paths;

/// <summary>
/// Paths as entities in order, with its width where the widest was asked for: 0 for no hops; or where their union was asked for, its
/// relationships.
/// </summary>
internal sealed record FoundPaths(IReadOnlyList<int[]> Paths, double? Width = null, IReadOnlyCollection<int>? Union = null)
{
    public static FoundPaths None { get; } = new([]);

    public bool IsEmpty => Paths.Count == 0 && Union is not { Count: > 0 };
}
