using InnovationGraph.Core.Records;
using InnovationGraph.Queries.Json;

namespace InnovationGraph.Queries.Tests.Json;

public class SourceCitationTests
{
    [Theory]
    [InlineData("A title", "A title.")]
    [InlineData("A title (of a kind)", "A title (of a kind).")]
    [InlineData("A \"title\"", "A \"title\".")]
    [InlineData("A title.", "A title.")]
    [InlineData("A title?", "A title?")]
    [InlineData("A title!", "A title!")]
    [InlineData("A title…", "A title…")]
    [InlineData("题目。", "题目。")]
    [InlineData("题目？", "题目？")]
    [InlineData("题目！", "题目！")]
    public void A_title_ends_in_a_full_stop_unless_it_ends_a_sentence_itself(string title, string cited)
    {
        Source source = new() { Id = Sample.Id("report"), Dataset = Sample.Id("test"), Evidence = [Sample.Evidence()], Title = title, Publisher = "Publisher" };
        Assert.StartsWith($"“{cited}” Publisher", SourceCitation.Of(source), StringComparison.Ordinal);
    }
}
