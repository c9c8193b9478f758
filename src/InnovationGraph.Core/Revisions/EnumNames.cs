using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json.Serialization;

namespace InnovationGraph.Core.Revisions;

/// <summary>The names of enumeration members as records, parameters and answers write them: in camelCase, unless the member has a name of its own.</summary>
public static class EnumNames
{
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.ByValue[value];

    /// <summary>All names of an enumeration, in its order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Table<T>.Texts;

    public static bool TryParse<T>([NotNullWhen(true)] string? name, out T value)
        where T : struct, Enum
    {
        value = default;
        return name is not null && Table<T>.ByName.TryGetValue(name, out value);
    }

    /// <exception cref="FormatException">The name is none of the enumeration's.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum => TryParse<T>(name, out var value)
            ? value
            : throw new FormatException($"'{name}' is none of {string.Join(", ", All<T>())}.");

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly IReadOnlyList<string> Texts = [.. Enum.GetValues<T>().Select(Text)];
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(value => value, Text);
        public static readonly Dictionary<string, T> ByName =
            Enum.GetValues<T>().ToDictionary(Text, value => value, StringComparer.Ordinal);

        private static string Text(T value)
        {
            var member = value.ToString();
            return typeof(T).GetField(member)?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
                ?? char.ToLowerInvariant(member[0]) + member[1..];
        }
    }
}
