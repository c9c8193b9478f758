namespace InnovationGraph.Engine.Paths;

/// <summary>What makes a path dear.</summary>
internal enum StepWeighing
{
    /// <summary>The number of its steps.</summary>
    Hops,

    /// <summary>The degrees of the entities in its middle.</summary>
    Specificity,

    /// <summary>The sum of a property of its relationships.</summary>
    Distance,
}
