using System.Collections.Concurrent;

namespace InnovationGraph.Neo4j.Sessions;

/// <summary>The statements of the folder <c>cypher</c>, by folder and name: <c>read/head</c>.</summary>
internal static class Statements
{
    private const string Ending = ".cypher";

    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    public static string Get(string name) => Texts.GetOrAdd(name, static name =>
    {
        using var file = typeof(Statements).Assembly.GetManifestResourceStream(name + Ending)
            ?? throw new InvalidOperationException($"There is no statement '{name}'.");
        using StreamReader reader = new(file);
        return reader.ReadToEnd();
    });

    /// <summary>The names that start so, in ordinal order.</summary>
    public static IReadOnlyList<string> Named(string start) =>
    [
        .. typeof(Statements).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal))
            .Select(name => name[..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];
}
