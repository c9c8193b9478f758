using InnovationGraph.Contracts.Stores;
using InnovationGraph.Neo4j.Tests.Servers;

namespace InnovationGraph.Neo4j.Tests.Contracts;

[Collection(TestServer.Collection)]
public sealed class Neo4jApplyTests : ApplyContract<Neo4jFixture>;

[Collection(TestServer.Collection)]
public sealed class Neo4jConcurrencyTests : ConcurrencyContract<Neo4jFixture>;

[Collection(TestServer.Collection)]
public sealed class Neo4jImportTests : ImportContract<Neo4jFixture>;

[Collection(TestServer.Collection)]
public sealed class Neo4jProjectionTests : ProjectionContract<Neo4jFixture>;

[Collection(TestServer.Collection)]
public sealed class Neo4jRandomHistoryTests : RandomHistoryContract<Neo4jFixture>
{
    protected override int Histories => 5;
}

[Collection(TestServer.Collection)]
public sealed class Neo4jReadTests : ReadContract<Neo4jFixture>;

[Collection(TestServer.Collection)]
public sealed class Neo4jRevisionTests : RevisionContract<Neo4jFixture>;

[Collection(TestServer.Collection)]
public sealed class Neo4jRoundTripTests : RoundTripContract<Neo4jFixture>;

[Collection(TestServer.Collection)]
public sealed class Neo4jSearchTests : SearchContract<Neo4jFixture>;
