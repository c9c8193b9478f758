using System.Globalization;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Text;
using Microsoft.OpenApi;

namespace InnovationGraph.Api.Reading;

/// <summary>The forms that query parameters take.</summary>
internal static class Forms
{
    private const int LongestText = 512;

    /// <summary>Any id; whether a record has it is the graph's to say (404).</summary>
    public static ParameterForm Id { get; } = new()
    {
        Type = JsonSchemaType.String,
        MaximumLength = RecordId.MaxLength,
        Fault = (_, _) => null,
    };

    public static ParameterForm Text { get; } = new()
    {
        Type = JsonSchemaType.String,
        MaximumLength = LongestText,
        Fault = (text, _) => text.Length <= LongestText ? null : $"is {text.Length} characters long; {LongestText} are allowed",
    };

    /// <summary>What to search for; blank asks for nothing.</summary>
    public static ParameterForm Search { get; } = Text with { MayBeEmpty = true };

    public static ParameterForm Date { get; } = new()
    {
        Type = JsonSchemaType.String,
        Pattern = @"^\d{4}(-\d{2}(-\d{2})?)?~?$",
        Fault = (text, _) => PartialDate.TryParse(text, out var _) ? null : $"{Shown(text)} is no date; 2019, 2019-05 or 2019-05-18 is",
    };

    /// <summary>A revision number or a time; which revision that is, the store says.</summary>
    public static ParameterForm KnownAt { get; } = new()
    {
        Type = JsonSchemaType.String,
        MaximumLength = 40,
        Fault = (text, _) => KnownAtReader.TryParse(text, out var _, out var _)
            ? null
            : $"{Shown(text)} is neither a revision number such as 1 nor an RFC 3339 time such as 2026-11-22T12:00:00Z",
    };

    public static ParameterForm Currency { get; } = new()
    {
        Type = JsonSchemaType.String,
        Pattern = "^[A-Z]{3}$",
        Fault = (text, _) => Money.IsCurrency(text) ? null : $"{Shown(text)} is no currency; an ISO 4217 code such as CNY is",
    };

    public static ParameterForm Kind { get; } = Term("kind", ontology => ontology.Kinds.Keys);

    public static ParameterForm RelationshipType { get; } = Term("relationship type", ontology => ontology.RelationshipTypes.Keys);

    public static ParameterForm Channel { get; } = Term("channel", ontology => ontology.Channels.Keys);

    public static ParameterForm Stage { get; } = Term("stage", ontology => ontology.Stages.Keys);

    public static ParameterForm Indicator { get; } = Term("indicator", ontology => ontology.Indicators.Keys);

    public static ParameterForm Integer(long minimum, long maximum, long? absent = null) => new()
    {
        Type = JsonSchemaType.Integer,
        Format = "int32",
        Minimum = minimum,
        Maximum = maximum,
        Default = absent?.ToString(CultureInfo.InvariantCulture),
        Fault = (text, _) =>
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"{Shown(text)} is not allowed; a whole number from {minimum} to {maximum} is"),
    };

    public static ParameterForm Number(decimal minimum, decimal maximum, decimal absent) => new()
    {
        Type = JsonSchemaType.Number,
        Minimum = minimum,
        Maximum = maximum,
        Default = absent.ToString(CultureInfo.InvariantCulture),
        Fault = (text, _) =>
            decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"{Shown(text)} is not allowed; a number from {minimum} to {maximum} is"),
    };

    public static ParameterForm Flag(bool? absent = null) => new()
    {
        Type = JsonSchemaType.Boolean,
        Default = absent is { } value ? Words(value) : null,
        Fault = (text, _) => text is "true" or "false" ? null : $"{Shown(text)} is not allowed; true or false is",
    };

    public static ParameterForm Choice<T>(T? absent = null)
        where T : struct, Enum => Choice(Core.Revisions.EnumNames.All<T>(), absent is { } value ? Core.Revisions.EnumNames.Of(value) : null);

    public static ParameterForm Choice(IReadOnlyList<string> choices, string? absent = null) => new()
    {
        Type = JsonSchemaType.String,
        Choices = choices,
        Default = absent,
        Fault = (text, _) => choices.Contains(text) ? null : $"{Shown(text)} is not allowed; {string.Join(", ", choices)} {(choices.Count == 1 ? "is" : "are")}",
    };

    /// <summary>A value as a message shows it: cut short, without control characters.</summary>
    public static string Shown(string text)
    {
        var cut = text.Length > 60 ? string.Concat(text.AsSpan(0, 57), "...") : text;
        return $"'{new string([.. cut.Select(c => char.IsControl(c) ? '\uFFFD' : c)])}'";
    }

    private static string Words(bool value) => value ? "true" : "false";

    private static ParameterForm Term(string word, Func<OntologyIndex, IEnumerable<string>> terms) => new()
    {
        Type = JsonSchemaType.String,
        MaximumLength = RecordId.MaxLength,
        Fault = (text, ontology) => terms(ontology).Contains(text) ? null : UnknownTerm(text, word, [.. terms(ontology).Order(StringComparer.Ordinal)]),
    };

    private static string UnknownTerm(string text, string word, IReadOnlyList<string> terms)
    {
        var hint = NearestIds.Find(text, terms, 1) is [var near] ? $"; did you mean {near}?" : string.Empty;
        return $"{Shown(text)} is no {word} of the ontology{hint}; {(terms.Count == 0 ? "it has none" : $"allowed: {string.Join(", ", terms)}")}";
    }
}
