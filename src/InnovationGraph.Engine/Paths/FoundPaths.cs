namespace InnovationGraph.Engine.Paths;

/// <summary>Paths as entities in order, with its width where the widest was asked for: 0 for no hops.</summary>
internal sealed record FoundPaths(IReadOnlyList<int[]> Paths, double? Width = null)
{
    public static FoundPaths None { get; } = new([]);
}
