using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InnovationGraph.Core.Revisions;

/// <summary>The names of enumeration members as records, parameters and answers write them: in camelCase, unless the member has a name of its own.</summary>
public static class EnumNames
{
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

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

    /// <summary>The name of a member of an enumeration that only its value tells.</summary>
    public static string Of(Enum value) => Names.GetOrAdd(value, static member =>
        member.GetType().GetField(member.ToString())?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
        ?? JsonNamingPolicy.CamelCase.ConvertName(member.ToString()));

    /// <summary>All names of an enumeration, in its order.</summary>
    public static IReadOnlyList<string> All(Type enumeration) => [.. Enum.GetValues(enumeration).Cast<Enum>().Select(Of)];

    /// <exception cref="FormatException">The name is none of the enumeration's.</exception>
    public static Enum Parse(Type enumeration, string name) =>
        Enum.GetValues(enumeration).Cast<Enum>().FirstOrDefault(value => Of(value) == name)
        ?? throw new FormatException($"'{name}' is none of {string.Join(", ", All(enumeration))}.");

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly IReadOnlyList<string> Texts = [.. Enum.GetValues<T>().Select(value => Of((Enum)value))];
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(value => value, value => Of((Enum)value));
        public static readonly Dictionary<string, T> ByName = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
