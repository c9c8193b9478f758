using InnovationGraph.Contracts.Traversal;
using InnovationGraph.Neo4j.Tests.Servers;

namespace InnovationGraph.Neo4j.Tests.Traversal;

[Collection(TestServer.Collection)]
public sealed class CypherPathTests() : PathContract(new CypherFixture());

[Collection(TestServer.Collection)]
public sealed class CypherPatternTests() : PatternContract(new CypherFixture());

[Collection(TestServer.Collection)]
public sealed class CypherListingTests() : ListingContract(new CypherFixture());

[Collection(TestServer.Collection)]
public sealed class CypherRandomTests() : RandomTraversalContract(new CypherFixture(), graphs: 2, questions: 6);

[Collection(TestServer.Collection)]
public sealed class CypherOnlyRandomTests() : RandomTraversalContract(new CypherOnlyFixture(), graphs: 4, questions: 3);
