using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Validation;

/// <summary>A source has its headings once each, and an address that a reader can open.</summary>
internal static class SourceRules
{
    public static void Check(ValidationScope scope, Source source)
    {
        if (source.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            scope.Report(source, new("url"), url, "is no web address; it starts with https:// or http://");
        }

        DateRules.Check(scope, source);
        HashSet<string> headings = new(StringComparer.Ordinal);
        for (var i = 0; i < source.Sections.Count; i++)
        {
            if (!headings.Add(source.Sections[i]))
            {
                scope.Report(source, new("section", RecordPart.Section, i), source.Sections[i], $"is a section of {source.Id} already; a heading is listed once");
            }
        }
    }
}
