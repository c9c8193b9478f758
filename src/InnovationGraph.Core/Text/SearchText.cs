using System.Globalization;
using System.Text;

namespace InnovationGraph.Core.Text;

/// <summary>
/// Text as search compares it: compatibility forms unified (NFKC, so that full-width letters are letters), case, accents and characters that nobody sees dropped, traditional Han characters simplified,
/// everything but letters and digits a space.
/// </summary>
public static class SearchText
{
    /// <summary>The words of a text, folded, joined by single spaces.</summary>
    public static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (var rune in Decompose(text).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            {
                continue;
            }

            if (Rune.IsLetterOrDigit(rune) || category is UnicodeCategory.LetterNumber)
            {
                folded.Append(HanVariants.Simplify(Rune.ToLowerInvariant(rune)));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd(' ').Normalize(NormalizationForm.FormC);
    }

    /// <summary>A folded text without its spaces, so that "Hua wei" is "huawei".</summary>
    public static string Compact(string folded) => folded.Replace(" ", string.Empty, StringComparison.Ordinal);

    /// <summary>The words of a folded text.</summary>
    public static string[] Words(string folded) => folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Whether a character is a Han ideograph, which means something on its own; of a rare one, the first of its two code units.
    /// </summary>
    public static bool IsHan(char c) =>
        c is '\u3007' or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') || char.IsHighSurrogate(c);

    private static string Decompose(string text)
    {
        var valid = text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

        // Normalize refuses this one noncharacter.
        return valid.Replace('\uFFFE', ' ').Normalize(NormalizationForm.FormKD);
    }
}
