using InnovationGraph.Contracts.Servers;

namespace InnovationGraph.Api.Tests.Hosts;

public sealed class Neo4jEmptyHost : OwnServerHost<EmptyHost>
{
    private protected override EmptyHost Open(OwnServer neo4j) => new(neo4j);
}
