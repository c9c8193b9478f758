using System.Globalization;

namespace InnovationGraph.Queries.Parameters;

/// <summary>Which values a parameter takes: checks them, and says so to whoever describes it.</summary>
public sealed record ParameterType
{
    private const int LongestText = 512;

    /// <summary>The JSON type of a value: string, integer, number or boolean.</summary>
    public string JsonType { get; init; } = "string";

    /// <summary>The format of the value in the words of JSON Schema; null for none.</summary>
    public string? Format { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    /// <summary>The most characters (code points) of a value.</summary>
    public int? MaximumLength { get; init; }

    /// <summary>A regular expression that values match; null for none.</summary>
    public string? Pattern { get; init; }

    /// <summary>The values allowed; empty where there are more than can be listed, or the graph has them.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The name of the choices where queries share them, or the graph has them; null for none.</summary>
    public string? ChoicesName { get; init; }

    /// <summary>The words of an ontology that are allowed, in order; null where it has no say.</summary>
    public Func<OntologyIndex, IReadOnlyList<string>>? Words { get; init; }

    /// <summary>Whether an empty value means something.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Whether values are ids of records: whether there is such a record, the graph says.</summary>
    public bool IsId { get; init; }

    /// <summary>Whether a name that only one entity has may stand for the id.</summary>
    public bool MayBeName { get; init; }

    /// <summary>Whether such an id is of a source.</summary>
    public bool IsSource { get; init; }

    /// <summary>Whether values are tags of entities: whether there is such a one, the graph says.</summary>
    public bool IsTag { get; init; }

    /// <summary>Whether the record that a value names may go on under another id.</summary>
    public bool MayBeMerged { get; init; }

    /// <summary>Whether a value says, before an '=', what the record is given for.</summary>
    public bool IsGiven { get; init; }

    /// <summary>What is wrong with a value and what is allowed; null when it is fine.</summary>
    public required Func<string, OntologyIndex, string?> Fault { get; init; }

    internal static ParameterType Id { get; } = new()
    {
        MaximumLength = RecordId.MaxLength,
        IsId = true,
        MayBeName = true,
        MayBeMerged = true,
        Fault = (_, _) => null,
    };

    internal static ParameterType SourceId { get; } = Id with { IsSource = true, MayBeName = false, MayBeMerged = false };

    internal static ParameterType Text { get; } = new()
    {
        MaximumLength = LongestText,
        Pattern = @"^[^\x00-\x1F\x7F-\x9F]*$",
        Fault = (text, _) => text switch
        {
            _ when text.Any(char.IsControl) => $"{Shown(text)} has a control character; none is allowed",
            _ when text.EnumerateRunes().Count() is > LongestText and var length => string.Create(
                CultureInfo.InvariantCulture, $"is {length} characters long; {LongestText} are allowed"),
            _ => null,
        },
    };

    internal static ParameterType Given { get; } = Text with
    {
        MayBeName = true,
        MayBeMerged = true,
        IsGiven = true,
        Pattern = @"^[^=\x00-\x1F\x7F-\x9F]*[^=\s\x00-\x1F\x7F-\x9F][^=\x00-\x1F\x7F-\x9F]*=[^\x00-\x1F\x7F-\x9F]*[^\s\x00-\x1F\x7F-\x9F][^\x00-\x1F\x7F-\x9F]*$",
        Fault = (text, ontology) => Text!.Fault(text, ontology)
            ?? (text.IndexOf('=', StringComparison.Ordinal) is var at && at > 0
                && !string.IsNullOrWhiteSpace(text[..at]) && !string.IsNullOrWhiteSpace(text[(at + 1)..])
                ? null
                : $"{Shown(text)} gives no entity; a name of the pattern, '=' and an id or name does, such as x=leaderdrive"),
    };

    internal static ParameterType Date { get; } = new()
    {
        Pattern = PartialDate.Pattern,
        Fault = (text, _) => PartialDate.TryParse(text, out var _) ? null : $"{Shown(text)} is no date; 2019, 2019-05 or 2019-05-18 is",
    };

    internal static ParameterType Flag { get; } = new()
    {
        JsonType = "boolean",
        Fault = (text, _) => text is "true" or "false" ? null : $"{Shown(text)} is not allowed; true or false is",
    };

    internal static ParameterType Kind { get; } = Term("KindId", "kind", ontology => ontology.Kinds.Keys);

    internal static ParameterType ContentHash { get; } = new()
    {
        Pattern = "^[0-9a-f]{64}$",
        Fault = (text, _) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower)
            ? null
            : $"{Shown(text)} is no content hash; 64 digits and letters from a to f are, as /datasets tells",
    };

    internal static ParameterType RelationshipType { get; } = TypeThatMayBeGone();

    internal static ParameterType Of(TextForm form) => form switch
    {
        TextForm.Text => Text,
        TextForm.Search => Text with { MayBeEmpty = true },
        TextForm.KnownAt => new()
        {
            Pattern = KnownAt.Pattern,
            Fault = (text, _) => KnownAt.TryParse(text, out var _)
                ? null
                : $"{Shown(text)} is neither a revision number such as 1 nor an RFC 3339 time such as 2026-11-22T12:00:00Z",
        },
        TextForm.Cursor => new()
        {
            Pattern = Cursor.Pattern,
            Fault = (text, _) => Cursor.TryParse(text, out var _) ? null : $"{Shown(text)} is no cursor; the next of an earlier page is",
        },
        TextForm.Currency => new()
        {
            Pattern = "^[A-Z]{3}$",
            Fault = (text, _) => Money.IsCurrency(text) ? null : $"{Shown(text)} is no currency; an ISO 4217 code such as CNY is",
        },
        TextForm.Tag => Text with { IsTag = true, ChoicesName = "Tag" },
        TextForm.Pattern => Text with { Fault = (text, ontology) => Text.Fault(text, ontology) ?? FaultOfPattern(text, ontology) },
        TextForm.Given => Given,
        TextForm.Kind => Kind,
        TextForm.RelationshipType => RelationshipType,
        TextForm.Channel => Term("ChannelId", "channel", ontology => ontology.Channels.Keys),
        TextForm.Stage => Term("StageId", "stage", ontology => ontology.Stages.Keys),
        TextForm.Indicator => Term("IndicatorId", "indicator", ontology => ontology.Indicators.Keys),
        TextForm.Weight => Term(
            "WeightId", "weight", ontology => ontology.Properties.Values.Where(one => one.Weight != default).Select(one => one.Id).Concat([PathQuery.Hops, PathQuery.Specificity])),
        TextForm.Route => new() { MaximumLength = RecordId.MaxLength, Fault = (_, _) => null },
        TextForm.EntityRoute => Id,
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "There is no such form of text."),
    };

    internal static ParameterType Integer(decimal minimum, decimal maximum) => new()
    {
        JsonType = "integer",
        Format = "int32",
        Minimum = minimum,
        Maximum = maximum,
        Fault = (text, _) =>
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"{Shown(text)} is not allowed; a whole number from {minimum} to {maximum} is"),
    };

    internal static ParameterType Number(decimal minimum, decimal maximum) => new()
    {
        JsonType = "number",
        Minimum = minimum,
        Maximum = maximum,
        Fault = (text, _) =>
            decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"{Shown(text)} is not allowed; a number from {minimum} to {maximum} is"),
    };

    internal static ParameterType Choice(IReadOnlyList<string> choices, string? name = null) => new()
    {
        Choices = choices,
        ChoicesName = name,
        Fault = (text, _) => choices.Contains(text)
            ? null
            : $"{Shown(text)} is not allowed; {string.Join(", ", choices)} {(choices.Count == 1 ? "is" : "are")}",
    };

    /// <summary>The id or name in a value that <see cref="MayBeName"/>: all of it, or its end.</summary>
    public string NameIn(string value) => IsGiven ? value[(value.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim() : value;

    /// <summary>Such a value with an id in the place of the name, and without blanks around either.</summary>
    public string WithId(string value, RecordId id) =>
        IsGiven ? $"{value[..value.IndexOf('=', StringComparison.Ordinal)].Trim()}={id}" : id.ToString();

    /// <summary>A value as a message shows it: in quotes, cut short, with what nobody sees in it as U+XXXX.</summary>
    public static string Shown(string text) =>
        $"'{VisibleText.Show(text.Length > 60 ? string.Concat(text.AsSpan(0, 57), "...") : text)}'";

    private static string? FaultOfPattern(string text, OntologyIndex ontology) =>
        PatternParser.TryParse(text, kind => Kind.Fault(kind, ontology), type => RelationshipType.Fault(type, ontology), out _, out var fault)
            ? null
            : $"{Shown(text)} is wrong {fault}";

    private static ParameterType TypeThatMayBeGone()
    {
        var type = Term("RelationshipTypeId", "relationship type", ontology => ontology.RelationshipTypes.Keys);
        return type with
        {
            Fault = (text, ontology) => !ontology.RelationshipTypes.ContainsKey(text) && ontology.InsteadOf(text) is { } instead
                ? $"{Shown(text)} is no relationship type of the ontology any more; use {instead}"
                : type.Fault(text, ontology),
        };
    }

    private static ParameterType Term(string name, string word, Func<OntologyIndex, IEnumerable<string>> terms)
    {
        IReadOnlyList<string> Words(OntologyIndex ontology) => [.. terms(ontology).Order(StringComparer.Ordinal)];

        return new()
        {
            MaximumLength = RecordId.MaxLength,
            ChoicesName = name,
            Words = Words,
            Fault = (text, ontology) => terms(ontology).Contains(text) ? null : UnknownWord(text, word + " of the ontology", Words(ontology)),
        };
    }

    /// <summary>That a text is none of the words that there are.</summary>
    internal static string UnknownWord(string text, string word, IReadOnlyList<string> words)
    {
        var hint = NearestIds.Find(text, words, 1) is [var near] ? $"; did you mean {near}?" : string.Empty;
        return $"{Shown(text)} is no {word}{hint}; {(words.Count == 0 ? "it has none" : $"allowed: {string.Join(", ", words)}")}";
    }
}
