using InnovationGraph.Contracts;
using InnovationGraph.Neo4j.Tests.Servers;

namespace InnovationGraph.Neo4j.Tests.Graph;

[Collection(TestServer.Collection)]
public sealed class ExampleTests : IClassFixture<SeededServer>
{
    /// <summary>Each example with a text that its answer holds.</summary>
    public static TheoryData<string, string> Examples => new()
    {
        { "connection", "Siasun" },
        { "evidence_by_source", "MERICS" },
        { "figures_about", "percent" },
        { "find_by_name", "siasun" },
        { "largest_amounts", "CNY" },
        { "public_bodies_and_firms", "Siasun" },
        { "support_of_a_firm", "over RMB 6.5 billion" },
        { "true_in_a_year", "Zhang Qingwei" },
        { "types_that_are_money", "INVESTS_IN" },
        { "what_is_not_said", "The provinces are counted, not named." },
        { "who_owns_a_firm", "Advanced Manufacturing Investment Fund" },
    };

    private static string Folder => Path.Combine(WorkTree.Root, "cypher", "examples");

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_answers_from_the_seed(string name, string held)
    {
        var rows = await TestServer.RunAsync(await File.ReadAllTextAsync(Path.Combine(Folder, name + ".cypher")));
        Assert.Contains(held, string.Join('\n', rows), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_example_is_tested() => Assert.Equal(
        Directory.EnumerateFiles(Folder).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
        Examples.Select(example => example.Data.Item1).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_relationship_of_the_seed_is_one_of_the_graph()
    {
        await using var store = await Neo4jGraphStore.OpenAsync(TestServer.Settings, CancellationToken.None);
        var head = await store.GetHeadAsync(CancellationToken.None);
        var projection = await store.ProjectAsync(head.Number, CancellationToken.None);
        var rows = await TestServer.RunAsync("MATCH (s:Entity)-[r]->(t:Entity) RETURN r.id, type(r), s.id, t.id ORDER BY r.id");
        Assert.Equal(
            projection.Relationships.Select(one => (one.Id.ToString(), one.Type, one.Source.ToString(), one.Target.ToString())),
            rows.Select(row => (row.Text(0), row.Text(1), row.Text(2), row.Text(3))));
        Assert.Equal(
            projection.Entities.Select(entity => entity.Id.ToString()),
            (await TestServer.RunAsync("MATCH (e:Entity) RETURN e.id ORDER BY e.id")).Select(row => row.Text(0)));
    }

    [Fact]
    public async Task Verifying_the_seed_finds_nothing()
    {
        await using var store = await Neo4jGraphStore.OpenAsync(TestServer.Settings, CancellationToken.None);
        Assert.Null(await store.VerifyAsync(CancellationToken.None));
    }
}
