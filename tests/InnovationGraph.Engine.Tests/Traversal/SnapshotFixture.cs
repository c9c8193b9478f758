using InnovationGraph.Contracts.Stores;
using InnovationGraph.Contracts.Traversal;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Traversal;

namespace InnovationGraph.Engine.Tests.Traversal;

public sealed class SnapshotFixture() : TraversalFixture(new ReferenceFixture())
{
    public override Type TraversalType => typeof(SnapshotTraversal);

    public override IGraphTraversal Open(IGraphStore store, QueryLimits limits) => new SnapshotTraversal(store, new(store), limits, TimeProvider.System);
}
