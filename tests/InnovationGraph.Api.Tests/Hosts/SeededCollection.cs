namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>The tests that share one seeded host.</summary>
[CollectionDefinition(Name)]
public sealed class SeededCollection : ICollectionFixture<SeededHost>
{
    public const string Name = "Seeded host";
}
