using InnovationGraph.Core.Answers;
using InnovationGraph.Queries.Asking;

namespace InnovationGraph.Queries.Tests.Tables;

public class TableAnswerTests
{
    /// <summary>What answers with one thing rather than a list.</summary>
    private static readonly string[] NoLists = ["getEntity", "getRelationship", "getDataset", "getOntology", "getStatistics"];

    private static readonly string[] Graphs = ["findPaths", "findPatterns", "getSubgraph", "exportGraph"];

    [Fact]
    public void Every_list_can_be_had_as_a_table() => Assert.Equal(
        NoLists, Queries.Where(query => !query.Answer.IsAssignableTo(typeof(ITableAnswer))).Select(query => query.Id));

    [Fact]
    public void Every_page_can_be_had_as_a_table() => Assert.All(
        Queries.Where(query => query.IsPaged), query => Assert.True(query.Answer.IsAssignableTo(typeof(ITableAnswer)), query.Id));

    [Fact]
    public void Paths_patterns_subgraphs_and_the_whole_can_be_had_as_a_graph() => Assert.Equal(
        Graphs, Queries.Where(query => query.Answer.IsAssignableTo(typeof(IGraphAnswer))).Select(query => query.Id));

    private static IReadOnlyList<Query> Queries => Catalog.Of([]);
}
