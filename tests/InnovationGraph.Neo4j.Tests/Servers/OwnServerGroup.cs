using InnovationGraph.Contracts.Servers;

namespace InnovationGraph.Neo4j.Tests.Servers;

[CollectionDefinition(OwnServer.Collection)]
public sealed class OwnServerGroup : ICollectionFixture<OwnServer>;
