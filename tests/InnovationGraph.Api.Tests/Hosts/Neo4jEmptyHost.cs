namespace InnovationGraph.Api.Tests.Hosts;

public sealed class Neo4jEmptyHost(Neo4jServer neo4j) : Neo4jClassHost<EmptyHost>(neo4j)
{
    private protected override EmptyHost Open(Neo4jServer neo4j) => new(neo4j);
}
