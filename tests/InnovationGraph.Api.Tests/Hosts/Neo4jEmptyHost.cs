namespace InnovationGraph.Api.Tests.Hosts;

public sealed class Neo4jEmptyHost : Neo4jClassHost<EmptyHost>
{
    private protected override EmptyHost Open(Neo4jServer neo4j) => new(neo4j);
}
