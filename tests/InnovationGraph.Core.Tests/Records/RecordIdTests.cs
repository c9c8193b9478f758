using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Tests.Records;

public class RecordIdTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("7")]
    [InlineData("siasun")]
    [InlineData("amif-owns-leaderdrive-2")]
    public void Takes_a_slug(string text) => Assert.Equal(text, RecordId.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("Siasun")]
    [InlineData("a b")]
    [InlineData("a_b")]
    [InlineData("华为")]
    [InlineData("é")]
    [InlineData("ａ")]
    [InlineData("a\0")]
    [InlineData("a\n")]
    public void Refuses_what_is_no_slug(string? text) => Assert.False(RecordId.TryParse(text, out _));

    [Fact]
    public void Is_128_characters_long_at_most()
    {
        Assert.True(RecordId.TryParse(new string('a', 128), out _));
        Assert.False(RecordId.TryParse(new string('a', 129), out _));
    }

    [Fact]
    public void Orders_ordinally()
    {
        string[] ordered = ["a", "a-b", "a1", "aa", "b"];
        Assert.Equal(ordered, ordered.Reverse().Select(RecordId.Parse).Order().Select(id => id.ToString()));
        Assert.True(RecordId.Parse("a-b") < RecordId.Parse("a1"));
    }

    [Fact]
    public void Throws_when_an_id_that_was_never_set_is_used()
        => Assert.Throws<InvalidOperationException>(() => default(RecordId).ToString());
}
