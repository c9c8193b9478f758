using FsCheck;
using FsCheck.Fluent;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Core.Tests.Text;

public class SearchTextTests
{
    [Theory]
    [InlineData("HUAWEI Technologies", "huawei technologies")]
    [InlineData("ＨＵＡＷＥＩ", "huawei")]
    [InlineData("National Key R&D", "national key r d")]
    [InlineData("  Xi'an -- (city) ", "xi an city")]
    [InlineData("Société Générale", "societe generale")]
    [InlineData("Socie\u0301te\u0301", "societe")]
    [InlineData("Ⅳ ² ﬁ", "iv 2 fi")]
    [InlineData("华为技术有限公司", "华为技术有限公司")]
    [InlineData("三六〇", "三六〇")]
    [InlineData("\"AND\" OR* name:x", "and or name x")]
    [InlineData("a\uFFFEb\uFFFF", "a b")]
    [InlineData("Sia\u200Bsun ro\u00ADbot", "siasun robot")]
    [InlineData("\0", "")]
    [InlineData("😀!?", "")]
    [InlineData("", "")]
    public void Folds_to_words(string text, string folded) => Assert.Equal(folded, SearchText.Fold(text));

    // Not in the theory: half a surrogate pair does not survive in an attribute.
    [Fact]
    public void Takes_half_a_surrogate_pair_for_punctuation() => Assert.Equal("a b", SearchText.Fold("a\uD800b"));

    [Fact]
    public void Folds_any_text_the_same_twice()
        => Prop.ForAll(Arb.From(AnyText), text =>
        {
            var folded = SearchText.Fold(text);
            return SearchText.Fold(folded) == folded
                && string.Join(' ', SearchText.Words(folded)) == folded
                && !SearchText.Compact(folded).Contains(' ', StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    /// <summary>Any sequence of UTF-16 code units, halves of pairs and noncharacters among them.</summary>
    private static Gen<string> AnyText =>
        from units in Gen.Choose(0, char.MaxValue).ListOf()
        select new string([.. units.Select(unit => (char)unit)]);
}
