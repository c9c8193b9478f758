using InnovationGraph.Contracts.Stores;

namespace InnovationGraph.Neo4j.Tests.Contracts;

public class ComplianceTests
{
    [Fact]
    public void The_store_passes_every_contract()
        => Assert.Empty(StoreCompliance.FindMissing(typeof(Neo4jGraphStore).Assembly, typeof(ComplianceTests).Assembly));
}
