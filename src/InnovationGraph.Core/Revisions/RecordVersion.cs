using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Revisions;

/// <summary>
/// A record as it was known from one revision (inclusive) to another (exclusive; null while it is current).
/// <see cref="MergedInto"/> is set where the record ended by a merge.
/// </summary>
public sealed record RecordVersion(GraphRecord Record, long KnownFrom, long? KnownTo, RecordId? MergedInto);

/// <summary>
/// What the head holds under an id: a record, or a dataset where <see cref="Type"/> is null. <see cref="Version"/> is the number by
/// which its store finds it again, <see cref="Body"/> its canonical form, <see cref="Author"/> whoever said it.
/// </summary>
public sealed record CurrentVersion(RecordId Id, RecordType? Type, long Version, byte[] Body, string Author);
