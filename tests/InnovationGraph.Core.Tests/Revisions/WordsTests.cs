using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Core.Tests.Revisions;

public class WordsTests
{
    [Fact]
    public void Are_the_members_with_a_small_first_letter()
        => Assert.Equal(["exact", "about", "nearly", "over", "atLeast", "under", "atMost"], EnumNames.All<Qualifier>());

    [Fact]
    public void Read_back_as_the_members()
        => Assert.All(Enum.GetValues<MoneyBasis>(), basis => Assert.Equal(basis, EnumNames.Parse<MoneyBasis>(EnumNames.Of(basis))));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AtLeast")]
    [InlineData("atleast")]
    [InlineData("0")]
    public void Are_exact(string? word) => Assert.False(EnumNames.TryParse<Qualifier>(word, out _));

    [Fact]
    public void Say_what_is_allowed()
        => Assert.Equal(
            "'most' is none of exact, about, nearly, over, atLeast, under, atMost.",
            Assert.Throws<FormatException>(() => EnumNames.Parse<Qualifier>("most")).Message);
}
