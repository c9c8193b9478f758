namespace InnovationGraph.Core.Ontologies;

/// <summary>An influence that relationships of a type carry.</summary>
public readonly record struct Influence(InfluenceKind Kind, InfluenceDirection Direction);

/// <summary>By what one entity moves another.</summary>
public enum InfluenceKind
{
    Command,
    Money,
    Ownership,
    People,
    Supply,
    Knowledge,
}

/// <summary>Which way an influence runs along a relationship.</summary>
public enum InfluenceDirection
{
    /// <summary>From source to target.</summary>
    Forward,

    /// <summary>From target to source.</summary>
    Backward,

    /// <summary>Each moves the other.</summary>
    Both,
}
