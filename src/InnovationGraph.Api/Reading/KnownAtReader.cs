using System.Globalization;

namespace InnovationGraph.Api.Reading;

/// <summary>Reads <c>knownAt</c>: a revision number, or a time after RFC 3339.</summary>
internal static class KnownAtReader
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static bool TryParse(string text, out long? number, out DateTimeOffset time)
    {
        time = default;
        number = null;
        if (text.Length <= 18 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed))
        {
            number = parsed;
            return true;
        }

        // An unescaped + in a query is a space.
        return DateTimeOffset.TryParseExact(
            text.Replace(' ', '+'), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time)
            && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-', ' ']) > 10);
    }
}
