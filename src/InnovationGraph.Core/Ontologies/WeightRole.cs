namespace InnovationGraph.Core.Ontologies;

/// <summary>What a path query may do with a numeric property of relationships.</summary>
public enum WeightRole
{
    None,

    /// <summary>Added along a path; less is nearer.</summary>
    Distance,

    /// <summary>The least along a path is what the path carries; more is wider.</summary>
    Capacity,
}
