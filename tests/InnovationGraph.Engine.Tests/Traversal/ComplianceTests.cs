using InnovationGraph.Contracts.Traversal;
using InnovationGraph.Engine.Traversal;

namespace InnovationGraph.Engine.Tests.Traversal;

public class ComplianceTests
{
    [Fact]
    public void The_traversal_passes_every_contract()
        => Assert.Empty(TraversalCompliance.FindMissing(typeof(SnapshotTraversal).Assembly, typeof(ComplianceTests).Assembly));

    [Fact]
    public void A_traversal_without_tests_is_noticed()
        => Assert.Equal(4, TraversalCompliance.FindMissing(typeof(SnapshotTraversal).Assembly, typeof(TraversalCompliance).Assembly).Count);
}
