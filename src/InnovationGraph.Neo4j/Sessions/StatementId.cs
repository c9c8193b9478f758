using System.Globalization;
using System.Security.Cryptography;

namespace InnovationGraph.Neo4j.Sessions;

/// <summary>
/// An extra parameter of every statement, by which <c>write/end_statement</c> finds and ends it over another connection. Unique across
/// processes.
/// </summary>
internal readonly struct StatementId
{
    private static readonly string Process = RandomNumberGenerator.GetHexString(16);
    private static long _count;

    private readonly string _value;

    private StatementId(string value) => _value = value;

    public static StatementId Next() =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Process}-{Interlocked.Increment(ref _count)}"));

    public Dictionary<string, object?> AddTo(IReadOnlyDictionary<string, object?> parameters) =>
        new(parameters, StringComparer.Ordinal) { ["innovationGraph"] = _value };

    /// <summary>The parameters of <c>write/end_statement</c>.</summary>
    public Dictionary<string, object?> ToEnd() => new(StringComparer.Ordinal) { ["ended"] = _value };
}
