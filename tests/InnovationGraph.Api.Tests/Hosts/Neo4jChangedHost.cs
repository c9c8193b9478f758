namespace InnovationGraph.Api.Tests.Hosts;

public sealed class Neo4jChangedHost : Neo4jClassHost<ChangedHost>
{
    private protected override ChangedHost Open(Neo4jServer neo4j) => new(neo4j);
}
