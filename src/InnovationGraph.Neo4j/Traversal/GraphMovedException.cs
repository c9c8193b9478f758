namespace InnovationGraph.Neo4j.Traversal;

/// <summary>The revision that is being read is not the newest any more.</summary>
internal sealed class GraphMovedException : Exception;
