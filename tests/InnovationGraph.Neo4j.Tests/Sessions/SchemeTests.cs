using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Sessions;

namespace InnovationGraph.Neo4j.Tests.Sessions;

public class SchemeTests
{
    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task The_Query_API_is_always_built(string scheme)
    {
        await using var session = CypherSessions.Open(At(scheme));
        Assert.Equal($"{scheme}://localhost:7687", session.Address);
    }

    [Theory]
    [InlineData("bolt")]
    [InlineData("bolt+s")]
    [InlineData("bolt+ssc")]
    [InlineData("neo4j")]
    [InlineData("neo4j+s")]
    [InlineData("neo4j+ssc")]
#if NEO4J_DRIVER
    public async Task Bolt_is_built_with_the_driver(string scheme)
    {
        await using var session = CypherSessions.Open(At(scheme));
        Assert.Equal($"{scheme}://localhost:7687", session.Address);
    }

    [Fact]
    public void An_address_that_the_driver_does_not_take_is_named() => Assert.StartsWith(
        "Neo4j:Uri 'bolt://localhost/?policy=near' is not one that the Neo4j driver takes",
        Assert.Throws<StoreUnavailableException>(() => CypherSessions.Open(new() { Uri = new("bolt://localhost/?policy=near") })).Message,
        StringComparison.Ordinal);
#else
    public void Bolt_is_refused_without_the_driver_and_the_way_to_it_named(string scheme) => Assert.Equal(
        $"Neo4j:Uri '{scheme}://localhost:7687/' needs the Neo4j driver, which this build is without; use http or https, or build with -p:Neo4jDriver=true.",
        Assert.Throws<StoreUnavailableException>(() => CypherSessions.Open(At(scheme))).Message);
#endif

    [Fact]
    public void Another_scheme_is_refused_and_those_that_there_are_named() => Assert.EndsWith(
        "http, https, bolt and neo4j are the schemes, the last two also with +s or +ssc.",
        Assert.Throws<StoreUnavailableException>(() => CypherSessions.Open(At("ftp"))).Message,
        StringComparison.Ordinal);

    private static Neo4jSettings At(string scheme) => new() { Uri = new($"{scheme}://localhost:7687") };
}
