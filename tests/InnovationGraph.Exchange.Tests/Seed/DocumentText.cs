namespace InnovationGraph.Exchange.Tests.Seed;

/// <summary>
/// A document cut into the sections of its headings. A heading is a line of its own, apart from the marks of Markdown around it; a
/// paragraph is a line below it that is not empty.
/// </summary>
internal sealed class DocumentText
{
    private readonly Dictionary<string, List<string>> _sections = new(StringComparer.Ordinal);

    public DocumentText(string text, IReadOnlyList<string> headings)
    {
        Text = text;
        var found = 0;
        foreach (var line in text.Split('\n').Select(line => line.Trim().Trim('#', '*').Trim()).Where(line => line.Length > 0))
        {
            if (found < headings.Count && line == headings[found])
            {
                _sections[headings[found++]] = [];
            }
            else if (found > 0)
            {
                _sections[headings[found - 1]].Add(line);
            }
        }

        MissingHeading = found < headings.Count ? headings[found] : null;
    }

    public string Text { get; }

    /// <summary>The first heading that does not stand in the document behind those before it; null when all do.</summary>
    public string? MissingHeading { get; }

    public int CountParagraphs(string heading) => _sections.GetValueOrDefault(heading)?.Count ?? 0;

    /// <summary>The heading and all that stands below it.</summary>
    public string SectionText(string heading) => string.Join('\n', _sections.GetValueOrDefault(heading, []).Prepend(heading));
}
