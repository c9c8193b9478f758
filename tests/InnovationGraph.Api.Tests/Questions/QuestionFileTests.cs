namespace InnovationGraph.Api.Tests.Questions;

public sealed class QuestionFileTests
{
    private static readonly List<Question> All = [.. QuestionFile.All.SelectMany(file => file.Questions)];

    [Theory]
    [InlineData("cstc", 12)]
    [InlineData("technocrats", 20)]
    [InlineData("nanometers", 25)]
    [InlineData("merics", 35)]
    [InlineData("igcc", 12)]
    public void A_document_is_asked_enough(string file, int least) =>
        Assert.True(QuestionFile.All.Single(one => one.Name == file).Questions.Count(question => question.Needs is null) >= least);

    [Fact]
    public void A_fifth_of_the_questions_have_no_answer_in_the_documents() =>
        Assert.True(All.Count(question => question.IsUnsaid) * 5 >= All.Count);

    [Fact]
    public void A_third_of_the_questions_join_two_documents_or_sections() =>
        Assert.True(All.Count(question => question.IsJoin) * 3 >= All.Count);

    [Fact]
    public void A_question_is_known_by_its_text() =>
        Assert.All(QuestionFile.All, file => Assert.Distinct(file.Questions.Select(question => question.Ask)));

    [Fact]
    public void Every_question_expects_something() => Assert.All(All, question => Assert.NotEmpty(question.Expect));
}
