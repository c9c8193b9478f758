using InnovationGraph.Contracts.Servers;

namespace InnovationGraph.Cli.Tests.Copies;

/// <summary>A test with a Neo4j server of its own, skipped where there is none to start.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class Neo4jFactAttribute : FactAttribute
{
    public Neo4jFactAttribute() => Skip = OwnServer.IsWaived ? OwnServer.Reason : null;
}
