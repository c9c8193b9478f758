using System.Globalization;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Api.Reading;

/// <summary>
/// The values of a request's parameters, with defaults filled in. Without faults, and with ids that <see cref="UnknownIds"/> let
/// pass, every getter of a declared parameter succeeds.
/// </summary>
internal sealed class ParameterValues(
    IReadOnlyList<QueryParameter> parameters,
    IReadOnlyDictionary<string, string[]> given,
    IReadOnlyDictionary<string, string[]> faults)
{
    /// <summary>What is wrong, by parameter.</summary>
    public IReadOnlyDictionary<string, string[]> Faults { get; } = faults;

    /// <summary>The parameters given, in one fixed form and order, without the named ones: what makes two requests the same.</summary>
    public string Canonical(params ReadOnlySpan<string> without)
    {
        List<string> parts = [];
        foreach (var (name, values) in given.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!without.Contains(name))
            {
                parts.AddRange(values.Distinct().Order(StringComparer.Ordinal).Select(value => $"{name}={Uri.EscapeDataString(value)}"));
            }
        }

        return string.Join('&', parts);
    }

    public bool Has(string name) => given.ContainsKey(name);

    public bool Declares(string name) => parameters.Any(parameter => parameter.Name == name);

    /// <summary>The value, or the default; null when there is neither.</summary>
    public string? Find(string name) =>
        given.TryGetValue(name, out var values) ? values[0] : Declared(name).Form.Default;

    /// <exception cref="InvalidOperationException">The parameter has neither a value nor a default.</exception>
    public string Get(string name) => Find(name) ?? throw new InvalidOperationException($"The parameter '{name}' has no value.");

    /// <summary>The text; null when absent or blank, which asks for nothing.</summary>
    public string? FindText(string name) => Find(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    public int GetInteger(string name) => int.Parse(Get(name), CultureInfo.InvariantCulture);

    public bool GetFlag(string name) => bool.Parse(Get(name));

    public bool? FindFlag(string name) => Find(name) is { } text ? bool.Parse(text) : null;

    public PartialDate? FindDate(string name) => Find(name) is { } text ? PartialDate.Parse(text) : null;

    public RecordId? FindId(string name) => Find(name) is { } text ? RecordId.Parse(text) : null;

    public T GetChoice<T>(string name)
        where T : struct, Enum => EnumNames.Parse<T>(Get(name));

    /// <summary>The distinct values of a repeatable parameter, sorted; empty when absent.</summary>
    public ValueList<string> GetAll(string name)
    {
        _ = Declared(name);
        return given.TryGetValue(name, out var values) ? values.Distinct().Order(StringComparer.Ordinal).ToValueList() : default;
    }

    public ValueList<RecordId> GetAllIds(string name) => GetAll(name).Select(RecordId.Parse).ToValueList();

    private QueryParameter Declared(string name) => parameters.First(parameter => parameter.Name == name);
}
