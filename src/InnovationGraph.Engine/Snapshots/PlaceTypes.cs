namespace InnovationGraph.Engine.Snapshots;

/// <summary>The relationship types that say where something is, as <see cref="Core.Traversal.EntityQuery.Within"/> names them.</summary>
internal static class PlaceTypes
{
    public const string LocatedIn = "LOCATED_IN";
    public const string Governs = "GOVERNS";
    public const string PartOf = "PART_OF";
}
