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
