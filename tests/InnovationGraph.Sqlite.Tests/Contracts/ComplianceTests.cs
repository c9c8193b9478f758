using InnovationGraph.Contracts.Stores;

namespace InnovationGraph.Sqlite.Tests.Contracts;

public class ComplianceTests
{
    [Fact]
    public void Every_store_here_passes_every_contract()
        => Assert.Empty(StoreCompliance.FindMissing(typeof(SqliteGraphStore).Assembly, typeof(ComplianceTests).Assembly));

    [Fact]
    public void The_oracle_passes_every_contract()
        => Assert.Empty(StoreCompliance.FindMissing(typeof(ReferenceStore).Assembly, typeof(ComplianceTests).Assembly));

    [Fact]
    public void A_store_without_tests_is_noticed()
        => Assert.Equal(9, StoreCompliance.FindMissing(typeof(SqliteGraphStore).Assembly, typeof(StoreCompliance).Assembly).Count);
}
