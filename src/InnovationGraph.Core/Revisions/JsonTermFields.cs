using System.Globalization;
using System.Text.Json;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;

namespace InnovationGraph.Core.Revisions;

/// <summary>The fields of a word, or of the dataset, in canonical JSON.</summary>
internal sealed class JsonTermFields(JsonElement json) : ITermFields
{
    public string Text(string name) => OptionalText(name) ?? throw new FormatException($"A dataset has no '{name}'.");

    public string? OptionalText(string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    public bool Flag(string name, bool otherwise = false) => json.TryGetProperty(name, out var value) ? value.GetBoolean() : otherwise;

    public decimal? Number(string name) => OptionalText(name) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    public T Word<T>(string name)
        where T : struct, Enum => OptionalText(name) is { } word ? EnumNames.Parse<T>(word) : default;

    public IReadOnlyDictionary<TName, TWord> Words<TName, TWord>(string name)
        where TName : struct, Enum
        where TWord : struct, Enum
    {
        SortedDictionary<TName, TWord> words = [];
        if (json.TryGetProperty(name, out var members))
        {
            foreach (var member in members.EnumerateObject())
            {
                words.Add(EnumNames.Parse<TName>(member.Name), EnumNames.Parse<TWord>(member.Value.GetString()!));
            }
        }

        return words;
    }

    public ValueList<string> Texts(string name) =>
        json.TryGetProperty(name, out var texts) ? texts.EnumerateArray().Select(text => text.GetString()!).ToValueList() : default;

    public ValueList<T> Items<T>(string name, Func<ITermFields, T> read) =>
        json.TryGetProperty(name, out var items) ? items.EnumerateArray().Select(item => read(new JsonTermFields(item))).ToValueList() : default;
}
