using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>Where a traversal contract gets its stores and the traversal over them from.</summary>
public abstract class TraversalFixture(StoreFixture stores)
{
    public StoreFixture Stores => stores;

    /// <summary>The class of its traversals.</summary>
    public abstract Type TraversalType { get; }

    /// <summary>The question about paths to ask instead of a random one: itself, or one of the shapes that are tested here.</summary>
    public virtual PathQuery Narrow(PathQuery query) => query;

    public abstract IGraphTraversal Open(IGraphStore store, QueryLimits limits);
}
