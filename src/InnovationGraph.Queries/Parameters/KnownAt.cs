using System.Globalization;

namespace InnovationGraph.Queries.Parameters;

/// <summary>A revision as <c>knownAt</c> names it: by its number, or by a time (RFC 3339) for the newest one committed by then.</summary>
/// <param name="Number">Null where a time is given.</param>
/// <param name="Time">Counts where no number is given.</param>
internal readonly record struct KnownAt(long? Number, DateTimeOffset Time)
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static bool TryParse(string text, out KnownAt knownAt)
    {
        knownAt = default;
        if (text.Length <= 18 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            knownAt = new(number, default);
            return true;
        }

        // An unescaped + in a query string is a space.
        var isTime = DateTimeOffset.TryParseExact(
            text.Replace(' ', '+'), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-', ' ']) > 10);
        knownAt = new(null, time);
        return isTime;
    }
}
