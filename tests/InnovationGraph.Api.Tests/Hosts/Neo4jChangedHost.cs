namespace InnovationGraph.Api.Tests.Hosts;

public sealed class Neo4jChangedHost(Neo4jServer neo4j) : Neo4jClassHost<ChangedHost>(neo4j)
{
    private protected override ChangedHost Open(Neo4jServer neo4j) => new(neo4j);
}
