using System.Diagnostics.CodeAnalysis;

namespace InnovationGraph.Core.Revisions;

/// <summary>Enumerations as words: the member's name with a small first letter, in records, parameters and answers alike.</summary>
public static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.ByValue[value];

    /// <summary>All words of an enumeration, in its order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Table<T>.Texts;

    public static bool TryParse<T>([NotNullWhen(true)] string? word, out T value)
        where T : struct, Enum
    {
        value = default;
        return word is not null && Table<T>.ByWord.TryGetValue(word, out value);
    }

    /// <exception cref="FormatException">The word is none of the enumeration's.</exception>
    public static T Parse<T>(string word)
        where T : struct, Enum => TryParse<T>(word, out var value)
            ? value
            : throw new FormatException($"'{word}' is none of {string.Join(", ", All<T>())}.");

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly IReadOnlyList<string> Texts = [.. Enum.GetValues<T>().Select(Text)];
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(value => value, Text);
        public static readonly Dictionary<string, T> ByWord =
            Enum.GetValues<T>().ToDictionary(Text, value => value, StringComparer.Ordinal);

        private static string Text(T value)
        {
            var name = value.ToString();
            return char.ToLowerInvariant(name[0]) + name[1..];
        }
    }
}
