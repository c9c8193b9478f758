using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Records;

/// <summary>
/// What the five kinds of record share: a stable id, the dataset it belongs to, and at least one evidence, the primary one first.
/// Records are immutable and equal when all their parts are equal.
/// </summary>
public abstract record GraphRecord
{
    public required RecordId Id { get; init; }

    public required RecordId Dataset { get; init; }

    public required ValueList<Evidence> Evidence { get; init; }

    public abstract RecordType RecordType { get; }

    /// <summary>The best stance among the evidence.</summary>
    public Stance Confidence => Evidence.Count == 0 ? Stance.Inferred : Evidence.Max(evidence => evidence.Stance);
}
