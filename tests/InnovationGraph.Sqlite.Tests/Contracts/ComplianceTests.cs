using InnovationGraph.Contracts.Stores;

namespace InnovationGraph.Sqlite.Tests.Contracts;

public class ComplianceTests
{
    [Fact]
    public async Task Every_store_here_passes_every_contract()
        => Assert.Empty(await StoreCompliance.FindMissingAsync(typeof(SqliteGraphStore).Assembly, typeof(ComplianceTests).Assembly));

    [Fact]
    public async Task The_oracle_passes_every_contract()
        => Assert.Empty(await StoreCompliance.FindMissingAsync(typeof(ReferenceStore).Assembly, typeof(ComplianceTests).Assembly));

    [Fact]
    public async Task A_store_without_tests_is_noticed()
        => Assert.Equal(9, (await StoreCompliance.FindMissingAsync(typeof(SqliteGraphStore).Assembly, typeof(StoreCompliance).Assembly)).Count);
}
