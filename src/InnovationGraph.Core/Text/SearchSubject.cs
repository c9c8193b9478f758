using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Text;

/// <summary>What of an entity is searched: names, id and identifiers as names; those, the summary and the tags as words.</summary>
internal sealed record SearchSubject(IReadOnlyList<SearchSubject.SearchName> Names, IReadOnlyList<string> Words)
{
    public static SearchSubject Of(Entity entity)
    {
        List<SearchName> names = [];
        List<string> words = [];
        foreach (var text in entity.Names.Select(name => name.Text)
            .Append(entity.Id.ToString())
            .Concat(entity.Identifiers.Select(identifier => identifier.Value)))
        {
            var folded = SearchText.Fold(text);
            names.Add(new(text, SearchText.Compact(folded)));
            words.AddRange(SearchText.Words(folded));
        }

        foreach (var text in entity.Tags.Append(entity.Summary ?? string.Empty))
        {
            words.AddRange(SearchText.Words(SearchText.Fold(text)));
        }

        return new(names, words);
    }

    internal sealed record SearchName(string Text, string Compact);
}
