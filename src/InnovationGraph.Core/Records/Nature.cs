namespace InnovationGraph.Core.Records;

/// <summary>Whether an observation was measured, aimed at or estimated.</summary>
public enum Nature
{
    Actual,
    Target,
    Estimate,
}
