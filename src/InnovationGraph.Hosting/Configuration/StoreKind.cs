namespace InnovationGraph.Hosting.Configuration;

/// <summary>Which store holds the graph.</summary>
public enum StoreKind
{
    Sqlite,
    Neo4j,
}
