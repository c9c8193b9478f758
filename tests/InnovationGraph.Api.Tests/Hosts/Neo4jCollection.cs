using InnovationGraph.Contracts.Servers;

namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>The tests that share one host over a Neo4j server. They come last and alone, since a server wants a small machine for itself.</summary>
[CollectionDefinition(OwnServer.Collection, DisableParallelization = true)]
public sealed class Neo4jCollection : ICollectionFixture<Neo4jHost>;
