namespace InnovationGraph.Core.Records;

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
