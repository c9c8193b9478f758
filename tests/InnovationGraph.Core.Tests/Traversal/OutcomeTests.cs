using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Core.Tests.Traversal;

public class OutcomeTests
{
    [Fact]
    public void Is_an_answer()
    {
        Outcome<string> outcome = "yes";
        Assert.True(outcome.IsAnswered);
        Assert.Equal("yes", outcome.Answer);
        Assert.Null(outcome.Failure);
    }

    [Fact]
    public void Or_the_reason_why_there_is_none()
    {
        QueryFailure failure = new QueryFailure.UnknownId("entity", "nobody", "source", []);
        Outcome<string> outcome = failure;
        Assert.False(outcome.IsAnswered);
        Assert.Null(outcome.Answer);
        Assert.Equal(failure, outcome.Failure);
    }
}
