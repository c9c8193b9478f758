namespace InnovationGraph.Engine.Paths;

/// <summary>
/// What orders paths before their ids: what is weighed, then hops, then how many relationships the entities in the middle have,
/// so that of equal paths the one through hubs comes last.
/// </summary>
/// <param name="Distance">The sum of distances; 0 where steps are not weighed by a distance.</param>
/// <param name="WeighedDegrees">As <paramref name="Degrees"/> where steps are weighed by specificity; otherwise 1.</param>
/// <param name="Hops">How many steps.</param>
/// <param name="Degrees">
/// The product of the degrees of the entities in the middle: exact up to 2^53, and in the same order as the sum of their logarithms,
/// which is not exact. 1 for none.
/// </param>
internal readonly record struct PathCost(decimal Distance, double WeighedDegrees, int Hops, double Degrees) : IComparable<PathCost>
{
    public static PathCost Zero { get; } = new(0, 1, 0, 1);

    /// <summary>What a path costs of which these are the parts before and behind an entity.</summary>
    public static PathCost operator +(PathCost before, PathCost behind) => new(
        before.Distance + behind.Distance,
        before.WeighedDegrees * behind.WeighedDegrees,
        before.Hops + behind.Hops,
        before.Degrees * behind.Degrees);

    public int CompareTo(PathCost other) =>
        (Distance, WeighedDegrees, Hops, Degrees).CompareTo((other.Distance, other.WeighedDegrees, other.Hops, other.Degrees));
}
