using InnovationGraph.Contracts.Traversal;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Traversal;
using InnovationGraph.Neo4j.Tests.Servers;
using InnovationGraph.Neo4j.Traversal;

namespace InnovationGraph.Neo4j.Tests.Traversal;

public sealed class CypherFixture() : TraversalFixture(new Neo4jFixture())
{
    private const long Unbounded = long.MaxValue;

    public override Type TraversalType => typeof(CypherTraversal);

    public override IGraphTraversal Open(IGraphStore store, QueryLimits limits) =>
        new CypherTraversal((Neo4jGraphStore)store, new(store), new SnapshotTraversal(store, new(store), limits, TimeProvider.System), limits, Unbounded);
}
