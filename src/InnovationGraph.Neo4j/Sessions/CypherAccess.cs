namespace InnovationGraph.Neo4j.Sessions;

/// <summary>What a statement may do; a cluster sends reads to any of its members.</summary>
internal enum CypherAccess
{
    Read,
    Write,
}
