using InnovationGraph.Neo4j.Sessions;
using InnovationGraph.Neo4j.Traversal;

namespace InnovationGraph.Neo4j.Tests.Traversal;

public sealed class TraversalAnswerTests
{
    [Theory]
    [InlineData(1L)]
    [InlineData(2L)]
    public void What_was_taken_away_while_it_was_read_is_of_another_revision(long kind)
    {
        TraversalAnswer answer = new();
        Assert.Throws<GraphMovedException>(() => answer.Add(new CypherRow([new List<object?> { kind, null, null, null, null, null, 0L }])));
    }
}
