namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>The tests that share one host over a Neo4j server. They come last and alone, since a server wants a small machine for itself.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Neo4jCollection : ICollectionFixture<Neo4jHost>
{
    public const string Name = "Neo4j";
}
