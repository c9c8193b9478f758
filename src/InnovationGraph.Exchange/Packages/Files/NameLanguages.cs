using System.Text;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Exchange.Packages.Files;

/// <summary>The language that a name is taken to be in where its row says none.</summary>
internal static class NameLanguages
{
    /// <summary>Chinese with Han characters, English with Latin letters or none at all, else undetermined (und).</summary>
    /// <param name="name">The name; null where its cell was at fault.</param>
    public static string Of(string? name)
    {
        bool han = false, latin = false, other = false;
        foreach (var letter in (name ?? string.Empty).EnumerateRunes().Where(Rune.IsLetter))
        {
            if (IsHan(letter))
            {
                han = true;
            }
            else if (IsLatin(letter.Value))
            {
                latin = true;
            }
            else
            {
                other = true;
            }
        }

        return other && (han || !latin) ? "und" : han ? "zh" : "en";
    }

    private static bool IsHan(Rune letter) => letter.IsBmp ? SearchText.IsHan((char)letter.Value) : letter.Value is >= 0x20000 and < 0x40000;

    // Latin letters with and without accents, and the full-width ones.
    private static bool IsLatin(int letter) => letter is < 0x250 or (>= 0x1E00 and < 0x1F00) or (>= 0xFF21 and <= 0xFF5A);
}
