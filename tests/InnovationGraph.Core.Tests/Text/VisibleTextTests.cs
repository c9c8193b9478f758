using InnovationGraph.Core.Text;

namespace InnovationGraph.Core.Tests.Text;

public class VisibleTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Huawei 华为 𠮷", "Huawei 华为 𠮷")]
    [InlineData("a\0b", "aU+0000b")]
    [InlineData("a\u200Bb", "aU+200Bb")]
    [InlineData("a\u00A0b", "aU+00A0b")]
    [InlineData("a\u202Eb", "aU+202Eb")]
    [InlineData("\U000E0041", "U+E0041")]
    public void What_nobody_sees_is_shown_by_its_number(string text, string shown) => Assert.Equal(shown, VisibleText.Show(text));

    [Theory]
    [InlineData("", "")]
    [InlineData("robots", "robots")]
    [InlineData("ro\u200Bbots", "robots")]
    [InlineData("ro\u00ADbots\uFEFF", "robots")]
    [InlineData("core\u00A0 parts ", "core parts")]
    [InlineData("核心\u3000零部件\u200E", "核心 零部件")]
    public void What_looks_the_same_is_compared_as_the_same(string text, string compared) =>
        Assert.Equal(compared, VisibleText.Compared(text));
}
