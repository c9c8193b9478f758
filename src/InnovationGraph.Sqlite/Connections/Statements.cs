using System.Collections.Concurrent;

namespace InnovationGraph.Sqlite.Connections;

/// <summary>The SQL of the files under <c>Sql</c>, by the file's name without its ending.</summary>
internal static class Statements
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    public static string Get(string name) => Texts.GetOrAdd(name, static name =>
    {
        using var file = typeof(Statements).Assembly.GetManifestResourceStream(name + ".sql")
            ?? throw new InvalidOperationException($"There is no statement '{name}'.");
        using StreamReader reader = new(file);
        return reader.ReadToEnd();
    });
}
