using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace InnovationGraph.Queries.Parameters;

/// <summary>
/// Where a page starts: the revision the list was read from (number and the first 16 digits of its hash), the request it belongs to,
/// and how many items come before. Since nothing is overwritten, it can be served as long as the store has that revision.
/// </summary>
/// <param name="Request">16 digits that stand for the request.</param>
internal sealed partial record Cursor(long Revision, string Hash, string Request, int Skip)
{
    /// <summary>How many hexadecimal digits stand for the revision's hash, and for the request.</summary>
    public const int HashDigits = 16;

    /// <summary>A regular expression that matches what has the form of a cursor, and nothing else.</summary>
    public const string Pattern = $"^{Digits}$";

    private const string Digits = "[0-9a-f]{54}";

    private const int RevisionEnd = 15;

    private const int HashEnd = RevisionEnd + HashDigits;

    private const int RequestEnd = HashEnd + HashDigits;

    public Cursor(Revision revision, string request, int skip)
        : this(revision.Number, Short(revision.Hash), request, skip)
    {
    }

    public bool IsOf(Revision revision) => Revision == revision.Number && Hash == Short(revision.Hash);

    public static bool TryParse(string text, [NotNullWhen(true)] out Cursor? cursor)
    {
        cursor = Form().IsMatch(text)
            ? new(Number(text[..RevisionEnd]), text[RevisionEnd..HashEnd], text[HashEnd..RequestEnd], (int)Number(text[RequestEnd..]))
            : null;
        return cursor is not null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Revision:x15}{Hash}{Request}{Skip:x7}");

    private static long Number(string digits) => long.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static string Short(RevisionHash hash) => hash.ToString()[..HashDigits];

    [GeneratedRegex($@"\A{Digits}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
