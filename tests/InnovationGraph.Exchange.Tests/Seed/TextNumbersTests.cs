namespace InnovationGraph.Exchange.Tests.Seed;

public class TextNumbersTests
{
    [Theory]
    [InlineData("78 million", 78_000_000)]
    [InlineData("over RMB 6.5 billion", 6_500_000_000)]
    [InlineData("6,500 firms", 6_500)]
    [InlineData("1,234,567.5", 1_234_567.5)]
    [InlineData("the 21st", 21)]
    [InlineData("the mid-2000s", 2000)]
    [InlineData("Rose 80%", 80)]
    [InlineData("six in 2018", 6)]
    [InlineData("a thirty-two-year veteran", 32)]
    [InlineData("first batch", 1)]
    [InlineData("five million", 5_000_000)]
    [InlineData("around two-thirds", 66.7)]
    [InlineData("Three-quarters", 75)]
    [InlineData("a quarter", 25)]
    [InlineData("one third", 33.3)]
    [InlineData("more than half", 50)]
    [InlineData("nearly half a billion", 500_000_000)]
    [InlineData("doubled", 2)]
    [InlineData("more than tripled", 3)]
    [InlineData("Tens of billions of US dollars", 10_000_000_000)]
    [InlineData("hundreds of thousands", 100_000)]
    [InlineData("billions", 1_000_000_000)]
    [InlineData("in 2019.35 Then", 2019)]
    public void Finds_a_number_as_figure_or_word(string text, double number) => Assert.Contains((decimal)number, TextNumbers.In(text));

    [Theory]
    [InlineData("the country.24 Then", 24)]
    [InlineData("(60 percent).41", 41)]
    [InlineData("in 2019.35 Then", 35)]
    [InlineData("6,500 firms", 500)]
    [InlineData("one of a kind", 100)]
    [InlineData("the third batch", 33.3)]
    public void Finds_no_number_that_is_not_stated(string text, double number) =>
        Assert.DoesNotContain((decimal)number, TextNumbers.In(text));
}
