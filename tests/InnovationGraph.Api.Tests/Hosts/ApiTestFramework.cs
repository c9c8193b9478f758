using InnovationGraph.Contracts.Servers;
using Xunit.Abstractions;

[assembly: TestFramework("InnovationGraph.Api.Tests.Hosts.ApiTestFramework", "InnovationGraph.Api.Tests")]

namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>Skips what needs a Neo4j server where there is none.</summary>
public sealed class ApiTestFramework(IMessageSink messages) : ServerTestFramework(
    messages, collection => collection is Neo4jCollection.Name or Neo4jClassCollection.Name && Neo4jServer.IsWaived ? Neo4jServer.Reason : null);
