namespace InnovationGraph.Queries.Chains;

/// <summary>A step of a chain, cycle or spectrum: its place in it, and the stage of the innovation chain that it is; null where not stated.</summary>
public sealed record ChainStep(RecordId Step, RecordId Chain, decimal? Position, string? Stage);
