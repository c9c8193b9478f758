namespace InnovationGraph.Core.Quantities;

/// <summary>How a figure is meant, the strongest claim first.</summary>
public enum Qualifier
{
    Exact,
    About,
    Over,
    AtLeast,
    Under,
    AtMost,
}
