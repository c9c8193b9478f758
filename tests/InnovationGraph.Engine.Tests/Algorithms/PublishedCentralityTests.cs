using System.Text.Json;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Contracts.Traversal;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Traversal;

namespace InnovationGraph.Engine.Tests.Algorithms;

/// <summary>
/// Published values of undirected graphs (a karate club, the marriages of Florentine families, Krackhardt's kite), and those of
/// NetworkX 3.6.1 for a directed multigraph with parallel relationships, a self-loop and a part of its own; core and constraint are those
/// of its undirected graph, without self-loops and with the number of relationships as weight.
/// </summary>
public sealed class PublishedCentralityTests
{
    private static readonly string[] KiteEdges =
    [
        "andre beverley", "andre carol", "andre diane", "andre fernando", "beverley diane", "beverley ed", "beverley garth",
        "carol diane", "carol fernando", "diane ed", "diane fernando", "diane garth", "ed garth", "fernando garth",
        "fernando heather", "garth heather", "heather ike", "ike jane",
    ];

    [Theory]
    [InlineData("karate", "betweenness", "betweenness_norm", true)]
    [InlineData("karate", "betweenness", "betweenness_raw", false)]
    [InlineData("karate", "closeness", "closeness_wf", null)]
    [InlineData("karate", "harmonic", "harmonic", null)]
    [InlineData("karate", "pagerank", "pagerank_d85", null)]
    [InlineData("karate", "eigenvector", "eigenvector", null)]
    [InlineData("karate", "core", "core", null)]
    [InlineData("karate", "constraint", "constraint", null)]
    [InlineData("florentine", "betweenness", "betweenness_norm", true)]
    [InlineData("florentine", "betweenness", "betweenness_raw", false)]
    [InlineData("florentine", "closeness", "closeness_wf", null)]
    [InlineData("florentine", "harmonic", "harmonic", null)]
    [InlineData("florentine", "pagerank", "pagerank_d85", null)]
    [InlineData("florentine", "eigenvector", "eigenvector", null)]
    [InlineData("florentine", "core", "core", null)]
    [InlineData("florentine", "constraint", "constraint", null)]
    public async Task Gives_the_published_values(string name, string measure, string values, bool? normalised)
    {
        var published = await ReadAsync(name);
        var edges = published.GetProperty("edges").EnumerateArray().Select(edge => (Slug(edge[0].GetString()!), Slug(edge[1].GetString()!)));
        var scores = await RankUndirectedAsync(edges, measure, normalised);
        var expected = published.GetProperty(values).EnumerateObject().ToList();
        Assert.Equal(expected.Count, scores.Count);
        Assert.All(expected, value => Assert.Equal(value.Value.GetDouble(), scores[Slug(value.Name)], 1e-8));
    }

    [Theory]
    [InlineData("degree")]
    [InlineData("betweenness")]
    [InlineData("closeness")]
    [InlineData("harmonic")]
    [InlineData("pagerank")]
    [InlineData("eigenvector")]
    [InlineData("core")]
    [InlineData("constraint")]
    public async Task The_defaults_give_what_NetworkX_gives_for_a_directed_multigraph(string measure)
    {
        var published = await ReadAsync("multigraph");
        var edges = published.GetProperty("edges").EnumerateArray().Select(edge => (edge[0].GetString()!, edge[1].GetString()!));
        var scores = await RankAsync(edges, measure, []);
        Assert.All(
            published.GetProperty(measure).EnumerateObject(), value => Assert.Equal(value.Value.GetDouble(), scores[value.Name], 1e-11));
    }

    [Fact]
    public async Task The_kite_has_a_different_winner_for_every_idea_of_power()
    {
        var edges = KiteEdges.Select(edge => (edge.Split(' ')[0], edge.Split(' ')[1])).ToList();
        var degree = await RankUndirectedAsync(edges, "degree", false);
        Assert.Equal("diane", degree.MaxBy(one => one.Value).Key);
        Assert.Equal(6, degree["diane"]);
        var betweenness = await RankUndirectedAsync(edges, "betweenness", false);
        Assert.Equal("heather", betweenness.MaxBy(one => one.Value).Key);
        Assert.Equal(14, betweenness["heather"], 1e-9);
        Assert.Equal(25 / 3.0, betweenness["fernando"], 1e-9);
        var closeness = await RankUndirectedAsync(edges, "closeness", null);
        Assert.Equal(9 / 14.0, closeness["fernando"], 1e-9);
        Assert.Equal(9 / 14.0, closeness["garth"], 1e-9);
        Assert.Equal(9 / 15.0, closeness["heather"], 1e-9);
        Assert.Equal(9 / 29.0, closeness["jane"], 1e-9);
    }

    private static async Task<JsonElement> ReadAsync(string name)
    {
        await using var stream = typeof(PublishedCentralityTests).Assembly.GetManifestResourceStream("small-graphs.json")!;
        return (await JsonDocument.ParseAsync(stream)).RootElement.GetProperty(name);
    }

    private static string Slug(string name) => name.ToLowerInvariant();

    private static Task<Dictionary<string, double>> RankUndirectedAsync(
        IEnumerable<(string Source, string Target)> edges, string measure, bool? normalised)
    {
        Dictionary<string, PropertyValue> arguments = [];
        if (measure is "pagerank" or "eigenvector")
        {
            arguments.Add("tolerance", new PropertyValue.Number(0.00000000001m));
            arguments.Add("maxIterations", new PropertyValue.Number(10_000));
        }

        if (normalised is { } flag)
        {
            arguments.Add("normalised", new PropertyValue.Flag(flag));
        }

        if (measure is not ("core" or "constraint"))
        {
            arguments.Add("direction", new PropertyValue.Text("both"));
        }

        return RankAsync(edges, measure, arguments);
    }

    private static async Task<Dictionary<string, double>> RankAsync(
        IEnumerable<(string Source, string Target)> edges, string measure, Dictionary<string, PropertyValue> arguments)
    {
        await using ReferenceStore store = new();
        TestGraph graph = new();
        foreach (var (source, target) in edges)
        {
            graph.Link(source, target);
        }

        var revision = await graph.CommitAsync(store);
        SnapshotTraversal traversal = new(store, new(store), new(), TimeProvider.System);
        AlgorithmQuery query = new(new() { Revision = revision }, measure, new(arguments), 0, 100);
        var outcome = await traversal.RunAsync(query, CancellationToken.None);
        return Assert.IsType<AlgorithmAnswer.Scores>(outcome.Answer).Items.ToDictionary(item => item.Entity.Id.ToString(), item => item.Score);
    }
}
