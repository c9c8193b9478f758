using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

public sealed class ReferenceTraversalFixture() : TraversalFixture(new ReferenceFixture())
{
    public override Type TraversalType => typeof(ReferenceTraversal);

    public override IGraphTraversal Open(IGraphStore store, QueryLimits limits) => new ReferenceTraversal(store, limits, []);
}
