using System.Globalization;
using System.Text;

namespace InnovationGraph.Core.Text;

/// <summary>Characters that nobody sees: shown in messages, left out of comparisons.</summary>
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

    /// <summary>
    /// The text by which two that look the same are the same: without control and format characters (zero width, soft hyphen), every
    /// odd space (no-break) a plain one, and runs of spaces one.
    /// </summary>
    public static string Compared(string text)
    {
        if (text.All(c => c is > ' ' and < '\x7F'))
        {
            return text;
        }

        StringBuilder compared = new(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (compared.Length > 0 && compared[^1] != ' ')
                {
                    compared.Append(' ');
                }
            }
            else if (!IsUnseen(rune))
            {
                compared.Append(rune);
            }
        }

        return compared.ToString().TrimEnd(' ');
    }

    /// <summary>The texts so, each once.</summary>
    public static IEnumerable<string> Compared(IEnumerable<string> texts) => texts.Select(Compared).Distinct(StringComparer.Ordinal);

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static bool IsShown(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
