using InnovationGraph.Contracts.Stores;
using InnovationGraph.Contracts.Traversal;

namespace InnovationGraph.Neo4j.Tests.Contracts;

public class ComplianceTests
{
    [Fact]
    public async Task The_store_passes_every_contract()
        => Assert.Empty(await StoreCompliance.FindMissingAsync(typeof(Neo4jGraphStore).Assembly, typeof(ComplianceTests).Assembly));

    [Fact]
    public void The_traversal_passes_every_contract()
        => Assert.Empty(TraversalCompliance.FindMissing(typeof(Neo4jGraphStore).Assembly, typeof(ComplianceTests).Assembly));
}
