using System.Text.Json.Serialization;

namespace InnovationGraph.Queries.Json;

/// <summary>What stands beside an answer's own members.</summary>
/// <param name="Sources">The sources that the answer names, in its evidence or elsewhere, by id; left out where it names none.</param>
/// <param name="Cite">How to cite the answer; left out unless cite=true.</param>
public sealed record CitedBody(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, CitedSourceBody>? Sources,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CitationBody? Cite);

/// <summary>How to cite an answer.</summary>
/// <param name="Text">In one line.</param>
/// <param name="Bibtex">As an entry of BibTeX.</param>
/// <param name="Link">
/// The request, below the address of any install that holds the same contents of datasets, now or in its history: it answers with the same bytes.
/// </param>
public sealed record CitationBody(string Text, string Bibtex, string Link);

/// <summary>A source as an answer cites it; /sources/{id} shows all of it.</summary>
/// <param name="Title">The title.</param>
/// <param name="Authors">The authors.</param>
/// <param name="Publisher">The publisher.</param>
/// <param name="Date">When it was published, as far as stated; null when not.</param>
/// <param name="Url">Where it is; null when not stated.</param>
/// <param name="Citation">All of that in one line, to be printed.</param>
public sealed record CitedSourceBody(
    string Title, IReadOnlyList<string> Authors, string Publisher, string? Date, string? Url, string Citation)
{
    internal static CitedSourceBody Of(Source source) => new(
        source.Title, source.Authors, source.Publisher, source.Date?.ToString(), source.Url, SourceCitation.Of(source));
}
