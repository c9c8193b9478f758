using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Revisions;

/// <summary>
/// A record as it was known from one revision (inclusive) to another (exclusive; null while it is current).
/// <see cref="MergedInto"/> is set where the record ended by a merge.
/// </summary>
public sealed record RecordVersion(GraphRecord Record, long KnownFrom, long? KnownTo, RecordId? MergedInto);
