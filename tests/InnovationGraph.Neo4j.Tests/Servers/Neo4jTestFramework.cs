using InnovationGraph.Contracts.Servers;
using Xunit.Abstractions;

[assembly: TestFramework("InnovationGraph.Neo4j.Tests.Servers.Neo4jTestFramework", "InnovationGraph.Neo4j.Tests")]

// A server that starts takes all there is of a small machine, and the other tests would wait for connections in vain.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace InnovationGraph.Neo4j.Tests.Servers;

/// <summary>Skips what needs one of the servers where it is not there.</summary>
public sealed class Neo4jTestFramework(IMessageSink messages) : ServerTestFramework(messages, ReasonToSkip)
{
#if NEO4J_DRIVER
    protected override ITestFrameworkExecutor CreateExecutor(System.Reflection.AssemblyName assemblyName)
    {
        if (string.IsNullOrEmpty(TestServer.Address))
        {
            ServerContainer.StartAsync().GetAwaiter().GetResult();
        }

        return base.CreateExecutor(assemblyName);
    }

#endif
    private static string? ReasonToSkip(string collection) => collection switch
    {
        TestServer.Collection when TestServer.IsWaived => TestServer.Reason,
        OwnServer.Collection when OwnServer.IsWaived => OwnServer.Reason,
        _ => null,
    };
}
