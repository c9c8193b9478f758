namespace InnovationGraph.Core.Traversal;

/// <summary>Which way relationships are followed from an entity.</summary>
public enum Direction
{
    Both,
    Out,
    In,
}
