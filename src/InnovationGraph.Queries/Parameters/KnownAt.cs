using System.Globalization;
using System.Text.RegularExpressions;

namespace InnovationGraph.Queries.Parameters;

/// <summary>A revision as <c>knownAt</c> names it: by its number, or by a time (RFC 3339) for the newest one committed by then.</summary>
/// <param name="Number">Null where a time is given.</param>
/// <param name="Time">Counts where no number is given.</param>
internal readonly partial record struct KnownAt(long? Number, DateTimeOffset Time)
{
    /// <summary>A regular expression that matches what names a revision, and nothing else.</summary>
    public const string Pattern = $"^(?:{NumberPattern}|{TimePattern})$";

    private const string NumberPattern = "[0-9]{1,18}";

    private const string TimePattern =
        PartialDate.DayPattern + "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])";

    private const int Seconds = 19;
    private const int Offset = 6;

    public static bool TryParse(string text, out KnownAt knownAt)
    {
        // Some encodings write a space as +, and so read an offset as one that begins with a space.
        var asked = text.Replace(' ', '+');
        if (!Form().IsMatch(asked))
        {
            knownAt = default;
            return false;
        }

        knownAt = asked.Contains('T', StringComparison.Ordinal)
            ? new(null, TimeOf(asked))
            : new(long.Parse(asked, NumberStyles.None, CultureInfo.InvariantCulture), default);
        return true;
    }

    // .NET's own reading refuses offsets beyond 14 hours and fractions of more than 7 digits.
    private static DateTimeOffset TimeOf(string text)
    {
        var zone = text.EndsWith('Z') ? text.Length - 1 : text.Length - Offset;
        var ticks = DateTime.ParseExact(text[..Seconds], "s", CultureInfo.InvariantCulture).Ticks;
        if (zone > Seconds)
        {
            ticks += (long)(decimal.Parse($"0{text[Seconds..zone]}", CultureInfo.InvariantCulture) * TimeSpan.TicksPerSecond);
        }

        if (text[zone] != 'Z')
        {
            var ahead = TimeSpan.ParseExact(text[(zone + 1)..], @"hh\:mm", CultureInfo.InvariantCulture).Ticks;
            ticks -= text[zone] == '+' ? ahead : -ahead;
        }

        return new(Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);
    }

    // $ would let a line end pass.
    [GeneratedRegex($@"\A(?:{NumberPattern}|{TimePattern})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
