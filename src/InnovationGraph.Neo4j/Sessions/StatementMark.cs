using System.Globalization;
using System.Security.Cryptography;

namespace InnovationGraph.Neo4j.Sessions;

/// <summary>
/// What a statement carries as one more parameter, so that it can be found and ended over another connection: by
/// <c>write/end_statement</c>. No two are equal, in whatever process.
/// </summary>
internal readonly struct StatementMark
{
    private static readonly string Process = RandomNumberGenerator.GetHexString(16);
    private static long _count;

    private readonly string _value;

    private StatementMark(string value) => _value = value;

    public static StatementMark Next() =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Process}-{Interlocked.Increment(ref _count)}"));

    public Dictionary<string, object?> AddTo(IReadOnlyDictionary<string, object?> parameters) =>
        new(parameters, StringComparer.Ordinal) { ["innovationGraph"] = _value };

    /// <summary>The parameters of <c>write/end_statement</c>.</summary>
    public Dictionary<string, object?> ToEnd() => new(StringComparer.Ordinal) { ["ended"] = _value };
}
