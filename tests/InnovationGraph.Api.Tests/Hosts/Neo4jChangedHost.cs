using InnovationGraph.Contracts.Servers;

namespace InnovationGraph.Api.Tests.Hosts;

public sealed class Neo4jChangedHost : OwnServerHost<ChangedHost>
{
    private protected override ChangedHost Open(OwnServer neo4j) => new(neo4j);
}
