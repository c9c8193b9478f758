namespace InnovationGraph.Core.Stores;

/// <summary>The first revision whose stored records no longer give its hash, or whose storage is damaged or says something else (0: not tied to one).</summary>
public sealed record VerificationFault(long Revision, string Reason);
