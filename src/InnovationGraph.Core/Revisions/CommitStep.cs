namespace InnovationGraph.Core.Revisions;

/// <summary>A change to write, its canonical form (empty for a retraction), and the version that it ends; null where there was none.</summary>
public sealed record CommitStep(Change Change, byte[] Body, CurrentVersion? Replaces);
