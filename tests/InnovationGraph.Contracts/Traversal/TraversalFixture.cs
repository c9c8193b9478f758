using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>Where a traversal contract gets its stores and the traversal over them from.</summary>
public abstract class TraversalFixture(StoreFixture stores)
{
    public StoreFixture Stores => stores;

    public abstract IGraphTraversal Open(IGraphStore store, QueryLimits limits);
}
