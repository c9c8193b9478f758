using InnovationGraph.Contracts.Servers;
using Xunit.Abstractions;

[assembly: TestFramework("InnovationGraph.Api.Tests.Hosts.ApiTestFramework", "InnovationGraph.Api.Tests")]

namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>Skips what needs a server of its own where there is none.</summary>
public sealed class ApiTestFramework(IMessageSink messages) : ServerTestFramework(
    messages, collection => collection == OwnServer.Collection && OwnServer.IsWaived ? OwnServer.Reason : null);
