using System.Text.Json;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Core.Text;

/// <summary>What of an entity is searched: names, id and identifiers as names; those, the summary and the tags as words.</summary>
public sealed class SearchSubject
{
    private SearchSubject(
        RecordId id, IReadOnlyList<Name> names, IEnumerable<string> identifiers, IEnumerable<string> tags, string? summary)
    {
        List<SearchName> searched = [];
        List<string> words = [];
        foreach (var text in names.Select(name => name.Text).Append(id.ToString()).Concat(identifiers))
        {
            var folded = SearchText.Fold(text);
            searched.Add(new(text, SearchText.Compact(folded)));
            words.AddRange(SearchText.Words(folded));
        }

        foreach (var text in tags.Append(summary ?? string.Empty))
        {
            words.AddRange(SearchText.Words(SearchText.Fold(text)));
        }

        (Id, Name, Names, Words) = (id, Entity.ShownOf(names), searched, words);
    }

    public RecordId Id { get; }

    /// <summary>The name that the entity is shown by.</summary>
    internal string Name { get; }

    internal IReadOnlyList<SearchName> Names { get; }

    internal IReadOnlyList<string> Words { get; }

    public static SearchSubject Of(Entity entity) =>
        new(entity.Id, entity.Names, entity.Identifiers.Select(identifier => identifier.Value), entity.Tags, entity.Summary);

    /// <summary>From the canonical form of an entity, of which nothing else is read: a search looks at many that it does not show.</summary>
    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    public static SearchSubject Read(ReadOnlySpan<byte> canonical)
    {
        RecordId id = default;
        List<Name> names = [];
        List<string> identifiers = [], tags = [];
        string? summary = null;
        Utf8JsonReader json = new(canonical);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var property = json.GetString();
            json.Read();
            switch (property)
            {
                case "id":
                    id = RecordId.Parse(json.GetString()!);
                    break;
                case "summary":
                    summary = json.GetString();
                    break;
                case "tags":
                    tags.AddRange(JsonSerializer.Deserialize<string[]>(ref json)!);
                    break;
                case "names":
                    names.AddRange(ReadObjects(ref json).Select(name => new Name(name["text"], name["language"], EnumNames.Parse<NameRole>(name["role"]))));
                    break;
                case "identifiers":
                    identifiers.AddRange(ReadObjects(ref json).Select(identifier => identifier["value"]));
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return new(id, names, identifiers, tags, summary);
    }

    private static Dictionary<string, string>[] ReadObjects(ref Utf8JsonReader json) =>
        JsonSerializer.Deserialize<Dictionary<string, string>[]>(ref json)!;

    internal sealed record SearchName(string Text, string Compact);
}
