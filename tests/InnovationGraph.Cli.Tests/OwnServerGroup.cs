using InnovationGraph.Contracts.Servers;

namespace InnovationGraph.Cli.Tests;

[CollectionDefinition(OwnServer.Collection)]
public sealed class OwnServerGroup : ICollectionFixture<OwnServer>;
