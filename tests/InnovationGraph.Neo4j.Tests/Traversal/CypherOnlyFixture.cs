using InnovationGraph.Contracts.Traversal;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Neo4j.Tests.Servers;
using InnovationGraph.Neo4j.Traversal;

namespace InnovationGraph.Neo4j.Tests.Traversal;

/// <summary>
/// Traversals that project nothing, not even an empty graph: what Cypher is said to answer and does not is refused, which fails the test.
/// </summary>
public sealed class CypherOnlyFixture() : TraversalFixture(new Neo4jFixture())
{
    private const long Nothing = -1;

    public override Type TraversalType => typeof(CypherTraversal);

    // Named here and not asked of PathStatement, which might claim too little.
    public override PathQuery Narrow(PathQuery query) => query with
    {
        Algorithm = query.Algorithm == PathAlgorithm.AllShortest ? PathAlgorithm.AllShortest : PathAlgorithm.Shortest,
        MaxHops = query.MaxHops ?? PathQuery.UsualHops,
        Weight = null,
        Via = [],
        TimeCoherent = false,
    };

    public override IGraphTraversal Open(IGraphStore store, QueryLimits limits) =>
        new CypherTraversal((Neo4jGraphStore)store, new(store), new ReferenceTraversal(store, limits, []), limits, Nothing);
}
