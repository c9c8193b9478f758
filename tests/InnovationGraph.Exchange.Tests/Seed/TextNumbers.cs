using System.Globalization;
using System.Text.RegularExpressions;

namespace InnovationGraph.Exchange.Tests.Seed;

/// <summary>
/// The numbers that a text states, as figures ("78 million", "6,500", "21st") or as words ("two-thirds", "ten", "doubled"). The marks of
/// footnotes, set behind a full stop without a space, are no numbers.
/// </summary>
internal static partial class TextNumbers
{
    public static HashSet<decimal> In(string text)
    {
        HashSet<decimal> numbers = [];
        var tokens = Tokens().Matches(FootnoteMark().Replace(text, "$1.")).Select(token => token.Value.ToLowerInvariant()).ToArray();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (char.IsAsciiDigit(tokens[i][0]))
            {
                AddFigure(numbers, tokens, i);
            }
            else
            {
                AddWord(numbers, tokens, i);
            }
        }

        return numbers;
    }

    private static void AddFigure(HashSet<decimal> numbers, string[] tokens, int at)
    {
        var number = decimal.Parse(tokens[at].Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        numbers.Add(number);
        AddScaled(numbers, number, tokens, at + 1);
    }

    private static void AddWord(HashSet<decimal> numbers, string[] tokens, int at)
    {
        var word = tokens[at];
        var next = at + 1 < tokens.Length ? tokens[at + 1] : string.Empty;
        if (NumberWords.Tens.TryGetValue(word, out var tens))
        {
            var units = NumberWords.Cardinals.GetValueOrDefault(next) + NumberWords.Ordinals.GetValueOrDefault(next);
            numbers.Add(tens + (units < 10 ? units : 0));
            AddScaled(numbers, tens, tokens, at + 1);
        }
        else if (NumberWords.Cardinals.TryGetValue(word, out var cardinal))
        {
            numbers.Add(cardinal);
            AddParts(numbers, cardinal, next);
            AddScaled(numbers, cardinal, tokens, at + 1);
        }
        else if (NumberWords.Meanings.TryGetValue(word, out var meanings))
        {
            numbers.UnionWith(meanings);
            AddScaled(numbers, meanings[0], tokens, next == "a" ? at + 2 : at + 1);
        }
        else if (word == "a")
        {
            AddParts(numbers, 1, next);
        }
        else if (word is "tens" or "hundreds" && next == "of")
        {
            AddScaled(numbers, word == "tens" ? 10 : 100, tokens, at + 2);
        }
        else if (NumberWords.Scales.TryGetValue(word.TrimEnd('s'), out var scale) && word.EndsWith('s'))
        {
            numbers.Add(scale);
        }

        if (NumberWords.Ordinals.TryGetValue(word, out var ordinal))
        {
            numbers.Add(ordinal);
        }
    }

    private static void AddScaled(HashSet<decimal> numbers, decimal number, string[] tokens, int at)
    {
        if (at < tokens.Length && NumberWords.Scales.TryGetValue(tokens[at].TrimEnd('s'), out var scale))
        {
            numbers.Add(number * scale);
        }
    }

    private static void AddParts(HashSet<decimal> numbers, int count, string word)
    {
        if (NumberWords.Parts.TryGetValue(word, out var parts))
        {
            numbers.Add(decimal.Round(100m * count / parts, 1));
        }
    }

    // "the country.24", "(60 percent).41" and "since 2019.35", but not "RMB 6.5 billion".
    [GeneratedRegex(@"(\p{L}|\)|[’”""]|\b(?:19|20)\d\d)\.\d{1,3}(?!\d)")]
    private static partial Regex FootnoteMark();

    [GeneratedRegex(@"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\p{L}+")]
    private static partial Regex Tokens();
}
