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

    /// <summary>How sure it is: as its source, target, dates and money are, the weakest of them, each by the best stance of its evidence.</summary>
    public Stance Confidence
    {
        get
        {
            PartStances stances = new();
            foreach (var evidence in Evidence)
            {
                stances.Add(Citation.Of(evidence));
            }

            return stances.Weakest(PartStances.Standing) ?? Stance.Inferred;
        }
    }
}

/// <summary>The five kinds of record. The numbers are stored.</summary>
public enum RecordType
{
    Entity = 1,
    Relationship = 2,
    Observation = 3,
    Gap = 4,
    Source = 5,
}

/// <summary>Record types by the classes of their records.</summary>
public static class RecordTypes
{
    /// <summary>The type of records of a class; null for <see cref="GraphRecord"/>, which is every type.</summary>
    public static RecordType? Of<T>()
        where T : GraphRecord =>
        typeof(T) == typeof(GraphRecord) ? null : Enum.Parse<RecordType>(typeof(T).Name);
}
