using InnovationGraph.Core.Text;

namespace InnovationGraph.Core.Tests.Text;

public class NearestWordsTests
{
    private static readonly string[] Words = ["Firm", "Fund", "HOLDS_POST", "asStated"];

    [Theory]
    [InlineData("frim", "Firm")]
    [InlineData("holdspost", "HOLDS_POST")]
    [InlineData("AsStated", "asStated")]
    public void Finds_a_word_whatever_its_case_and_punctuation(string text, string expected) =>
        Assert.Equal(expected, NearestIds.Find(text, Words, 3)[0]);

    [Fact]
    public void Two_letters_swapped_are_nearer_than_two_letters_more() =>
        Assert.Equal("kind", NearestIds.Find("knid", ["id", "kind"], 1)[0]);

    [Fact]
    public void Finds_nothing_for_a_text_that_is_far_from_all_words() =>
        Assert.Empty(NearestIds.Find("telescope maker", Words, 3));

    [Fact]
    public void Words_of_any_length_are_compared() =>
        Assert.Single(NearestIds.Find(new string('a', 100_000), [new string('a', 100_000)], 3));
}
