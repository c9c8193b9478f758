using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace InnovationGraph.Queries.Asking;

/// <summary>
/// Where a page starts: the revision the list was read from (number and the first 16 digits of its hash), the request it belongs to,
/// and how many items come before. Since nothing is overwritten, it can be served as long as the store has that revision.
/// </summary>
internal sealed record Cursor(long Revision, string Hash, string Request, int Skip)
{
    public const string ParameterName = "cursor";

    private const int HashDigits = 16;

    /// <summary>No list is longer; with this, places in it can be added up.</summary>
    private const int MostSkipped = 1_000_000_000;

    public Cursor(Revision revision, string request, int skip)
        : this(revision.Number, Short(revision.Hash), request, skip)
    {
    }

    /// <summary>What a cursor belongs to: the query and all parameters but the size of the page and the format.</summary>
    public static string RequestOf(Query query, ParameterValues values)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{query.Id}?{values.Canonical(ParameterName, "limit", Query.Format.Name)}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, HashDigits / 2));
    }

    public bool IsOf(Revision revision) => Revision == revision.Number && Hash == Short(revision.Hash);

    public static bool TryParse(string text, out Cursor? cursor)
    {
        cursor = null;
        if (text.Length > 256 || !Base64Url.IsValid(text))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('.');
        if (parts.Length != 4
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            || !IsHash(parts[1])
            || !IsHash(parts[2])
            || !int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            || skip > MostSkipped)
        {
            return false;
        }

        cursor = new(revision, parts[1], parts[2], skip);
        return true;
    }

    public override string ToString() => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Revision}.{Hash}.{Request}.{Skip}")));

    private static string Short(RevisionHash hash) => hash.ToString()[..HashDigits];

    private static bool IsHash(string text) => text.Length == HashDigits && text.All(char.IsAsciiHexDigitLower);
}
