using System.Security.Cryptography;
using System.Text;
using InnovationGraph.Queries.Json;

namespace InnovationGraph.Queries.Asking;

/// <summary>How to cite an answer. It depends on the question and on the contents of the datasets alone, so that it is the same on every install.</summary>
internal static class AnswerCitation
{
    private const int DigitsInKey = 8;

    /// <summary>What BibTeX would read as its own.</summary>
    private const string Special = "\\{}%&#_$";

    public static async Task<Outcome<CitationBody>> MakeAsync(
        Query query, ParameterValues values, QueryContext context, CancellationToken cancellation)
    {
        var contents = await DatasetContents.GetAsync(context, cancellation);
        if (!contents.IsAnswered)
        {
            return contents.Failure;
        }

        var datasets = context.View.Datasets;
        var asked = query.AddressOf(values, [ParameterNames.Cursor, ParameterNames.KnownAt, Query.Cite.Name, Query.Content.Name]);
        IEnumerable<string> more =
        [
            .. context.Skip > 0 ? [$"{ParameterNames.Cursor}={PageOf(query, values, context)}"] : Array.Empty<string>(),
            .. datasets.Select(dataset => $"{Query.Content.Name}={contents.Answer.HashOf(dataset)}"),
        ];
        var link = $"{Query.BasePath}{asked}{(asked.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{string.Join('&', more)}".TrimEnd('?', '&');
        var title = $"{query.Summary} ({Uri.UnescapeDataString(asked)})";
        return new CitationBody(
            $"“{title}.” {string.Join(' ', datasets.Select(contents.Answer.Cite))} {link}",
            BibTeX(query, title, link, datasets, contents.Answer),
            link);
    }

    private static Cursor PageOf(Query query, ParameterValues values, QueryContext context) =>
        new(Revision.Empty, query.RequestOf(values, ParameterNames.KnownAt), context.Skip);

    private static string BibTeX(Query query, string title, string link, IReadOnlyList<Dataset> datasets, DatasetContents contents)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(link)))[..DigitsInKey];
        var authors = string.Join(" and ", datasets.Select(dataset => dataset.Author).OfType<string>().Distinct().Select(author => $"{{{Escape(author)}}}"));
        IEnumerable<string> fields =
        [
            $"title = {{{Escape(title)}}}",
            .. authors.Length > 0 ? [$"author = {{{authors}}}"] : Array.Empty<string>(),
            $"howpublished = {{\\url{{{link}}}}}",
            $"note = {{{string.Join("; ", datasets.Select(dataset => $"{Escape(dataset.Title)}, dataset {dataset.Id}, content {contents.HashOf(dataset)}"))}}}",
        ];
        return $"@misc{{{query.Id}-{key},\n  {string.Join(",\n  ", fields)}\n}}\n";
    }

    private static string Escape(string text) =>
        string.Concat(text.Select(c => c == '\\' ? "\\textbackslash{}" : Special.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString()));
}
