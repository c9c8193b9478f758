using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Neo4j.Traversal;

/// <summary>A relationship in a pattern, as it leads away from the entity on its left.</summary>
internal static class Step
{
    public static string Of(Direction direction) => direction switch
    {
        Direction.Out => "-[@]->",
        Direction.In => "<-[@]-",
        _ => "-[@]-",
    };
}
