namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>The tests with a host over a Neo4j server for each class. They do not run beside those of the shared host, as there may be one server.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Neo4jClassCollection
{
    public const string Name = "Neo4j, a host for each class";
}
