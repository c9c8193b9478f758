using InnovationGraph.Contracts.Servers;
using InnovationGraph.Neo4j.Sessions;

namespace InnovationGraph.Neo4j.Tests.Servers;

internal static class OwnServerSettings
{
    extension(OwnServer server)
    {
        public Neo4jSettings Settings => new() { Uri = server.Address, Password = OwnServer.Password };
    }
}
