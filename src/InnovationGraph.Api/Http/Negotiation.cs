using InnovationGraph.Exchange.Formats;
using Microsoft.Net.Http.Headers;

namespace InnovationGraph.Api.Http;

/// <summary>Chooses among the formats that an answer can be had in.</summary>
internal static class Negotiation
{
    /// <summary>
    /// The format that a request names, or else the one that its Accept header likes best, the first of several; null where it can have
    /// none.
    /// </summary>
    /// <param name="offered">The formats there are, at least one.</param>
    /// <param name="named">The id of a format; null for what Accept says.</param>
    /// <param name="accepted">The ranges of the Accept header; none accepts everything.</param>
    public static IAnswerFormat? Choose(IReadOnlyList<IAnswerFormat> offered, string? named, IList<MediaTypeHeaderValue> accepted)
    {
        if (named is not null)
        {
            return offered.FirstOrDefault(format => format.Id == named);
        }

        return accepted.Count == 0
            ? offered[0]
            : offered.Where(format => QualityOf(format, accepted) > 0).MaxBy(format => QualityOf(format, accepted));
    }

    // The most specific range that the format is in decides; parameters, such as a charset, narrow nothing.
    private static double QualityOf(IAnswerFormat format, IEnumerable<MediaTypeHeaderValue> accepted) => accepted
        .Where(range => range.MatchesMediaType(format.MediaType))
        .OrderBy(range => (range.MatchesAllTypes, range.MatchesAllSubTypes))
        .Select(range => range.Quality ?? 1)
        .FirstOrDefault();
}
