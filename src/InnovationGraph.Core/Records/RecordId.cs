using System.Diagnostics.CodeAnalysis;

namespace InnovationGraph.Core.Records;

/// <summary>
/// A short readable slug, unique over all kinds of record: lower-case Latin letters and digits in groups joined by single hyphens,
/// 128 characters at most. Ordered ordinally. <c>default</c> throws on use.
/// </summary>
public readonly record struct RecordId : IComparable<RecordId>
{
    public const int MaxLength = 128;

    /// <summary>The form in words, for messages.</summary>
    public const string Form = "lower-case Latin letters and digits, joined by single hyphens, 128 characters at most";

    private readonly string? _text;

    private RecordId(string text) => _text = text;

    private string Text => _text ?? throw new InvalidOperationException("This id was never set.");

    public static bool TryParse([NotNullWhen(true)] string? text, out RecordId id)
    {
        var isSlug = text is { Length: > 0 and <= MaxLength };
        for (var i = 0; isSlug && i < text!.Length; i++)
        {
            isSlug = char.IsAsciiLetterLower(text[i]) || char.IsAsciiDigit(text[i])
                || (text[i] == '-' && i > 0 && i < text.Length - 1 && text[i - 1] != '-');
        }

        id = isSlug ? new(text!) : default;
        return isSlug;
    }

    /// <exception cref="FormatException">The text is no slug.</exception>
    public static RecordId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is no id: {Form}.");

    public int CompareTo(RecordId other) => string.CompareOrdinal(Text, other.Text);

    public override string ToString() => Text;

    public static bool operator <(RecordId left, RecordId right) => left.CompareTo(right) < 0;

    public static bool operator >(RecordId left, RecordId right) => left.CompareTo(right) > 0;

    public static bool operator <=(RecordId left, RecordId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RecordId left, RecordId right) => left.CompareTo(right) >= 0;
}
