using System.Globalization;

namespace InnovationGraph.Queries.Json;

/// <summary>A source in one line: who wrote what, who published it when, and where it is.</summary>
internal static class SourceCitation
{
    /// <summary>What ends a sentence: a title that does needs no full stop.</summary>
    private const string Ends = ".?!…。？！";

    public static string Of(Source source)
    {
        var authors = source.Authors.Count == 0 ? string.Empty : $"{List(source.Authors)}. ";
        var url = source.Url is { } at ? $" {at}" : string.Empty;
        return $"{authors}“{source.Title}{(Ends.Contains(source.Title[^1], StringComparison.Ordinal) ? string.Empty : ".")}” {source.Publisher}, {DateOf(source)}.{url}";
    }

    private static string DateOf(Source source) => (source.Date, source.NotBefore, source.NotAfter) switch
    {
        ({ } date, _, _) => InWords(date),
        (_, { } first, { } last) => $"between {InWords(first)} and {InWords(last)}",
        (_, { } first, null) => $"{InWords(first)} or later",
        (_, null, { } last) => $"{InWords(last)} or earlier",
        _ => "undated",
    };

    private static string InWords(PartialDate date)
    {
        var form = date.Day is not null ? "d MMMM yyyy" : date.Month is not null ? "MMMM yyyy" : "yyyy";
        return (date.IsApproximate ? "about " : string.Empty)
            + new DateOnly(date.Year, date.Month ?? 1, date.Day ?? 1).ToString(form, CultureInfo.InvariantCulture);
    }

    private static string List(IReadOnlyList<string> names) => names.Count == 1
        ? names[0]
        : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
