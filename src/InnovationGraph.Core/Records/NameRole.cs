namespace InnovationGraph.Core.Records;

/// <summary>What a name is to its entity. One preferred name a language.</summary>
public enum NameRole
{
    Preferred,
    Alias,
    Short,
    Former,
}
