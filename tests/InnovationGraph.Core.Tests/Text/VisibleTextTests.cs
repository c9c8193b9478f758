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
}
