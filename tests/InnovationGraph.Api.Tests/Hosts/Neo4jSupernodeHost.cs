namespace InnovationGraph.Api.Tests.Hosts;

public sealed class Neo4jSupernodeHost(Neo4jServer neo4j) : Neo4jClassHost<SupernodeHost>(neo4j)
{
    private protected override SupernodeHost Open(Neo4jServer neo4j) => new(neo4j);
}
