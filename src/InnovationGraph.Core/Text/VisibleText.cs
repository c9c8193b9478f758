using System.Globalization;
using System.Text;

namespace InnovationGraph.Core.Text;

/// <summary>Makes characters that nobody sees visible in messages.</summary>
public static class VisibleText
{
    /// <summary>The text with every control, format and odd space character as U+XXXX.</summary>
    public static string Show(string text)
    {
        StringBuilder shown = new(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsShown(rune))
            {
                shown.Append(rune);
            }
            else
            {
                shown.Append(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
            }
        }

        return shown.ToString();
    }

    private static bool IsShown(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
