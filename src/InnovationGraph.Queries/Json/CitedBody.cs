using System.Text.Json.Serialization;

namespace InnovationGraph.Queries.Json;

/// <summary>What stands beside an answer's own members.</summary>
/// <param name="Sources">The sources that the answer names, in its evidence or elsewhere, by id; left out where it names none.</param>
public sealed record CitedBody(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, CitedSourceBody>? Sources);

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
