using InnovationGraph.Contracts.Servers;

namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>A test that stops, kills or disturbs its server, skipped where there is none of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OwnServerFactAttribute : FactAttribute
{
    public OwnServerFactAttribute() => Skip = OwnServer.IsWaived ? OwnServer.Reason : null;
}
