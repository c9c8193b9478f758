using System.Text.Json;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;

namespace InnovationGraph.Core.Revisions;

/// <summary>The canonical form of a dataset's manifest and ontology, under the same rules as <see cref="RecordJson"/>.</summary>
public static class DatasetJson
{
    public static byte[] Write(Dataset dataset)
    {
        CanonicalJsonWriter json = new();
        Write(json, dataset);
        return json.Written.ToArray();
    }

    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    /// <exception cref="FormatException">The JSON is no dataset.</exception>
    public static Dataset Read(ReadOnlyMemory<byte> canonical)
    {
        using var document = JsonDocument.Parse(canonical);
        try
        {
            return DatasetReader.Read(document.RootElement);
        }
        catch (Exception fault) when (fault is InvalidOperationException or KeyNotFoundException or ArgumentException or OverflowException)
        {
            throw new FormatException($"The JSON is no dataset: {fault.Message}", fault);
        }
    }

    internal static void Write(CanonicalJsonWriter json, Dataset dataset)
    {
        json.StartObject();
        Text(json, "author", dataset.Author);
        Text(json, "description", dataset.Description);
        Text(json, "id", dataset.Id.ToString());
        Text(json, "licence", dataset.Licence);
        json.Name("ontology");
        json.StartObject();
        var ontology = dataset.Ontology;
        Section(json, "channels", ontology.Channels, Members);
        Section(json, "dimensions", ontology.Dimensions, Members);
        Section(json, "indicators", ontology.Indicators, Members);
        Section(json, "kinds", ontology.Kinds, Members);
        Section(json, "properties", ontology.Properties, Members);
        Section(json, "relationshipTypes", ontology.RelationshipTypes, Members);
        Section(json, "stages", ontology.Stages, Members);
        json.EndObject();
        Text(json, "title", dataset.Title);
        json.EndObject();
    }

    private static void Members(CanonicalJsonWriter json, Channel channel)
    {
        Texts(json, "aliases", channel.Aliases);
        Text(json, "id", channel.Id);
        Text(json, "instrument", Words.Of(channel.Instrument));
        Titles(json, channel);
    }

    private static void Members(CanonicalJsonWriter json, Indicator indicator)
    {
        Text(json, "channel", indicator.Channel);
        Text(json, "formula", indicator.Formula);
        Text(json, "id", indicator.Id);
        Texts(json, "inputs", indicator.Inputs);
        Titles(json, indicator);
        Text(json, "unit", indicator.Unit);
    }

    private static void Members(CanonicalJsonWriter json, EntityKind kind)
    {
        Flag(json, "abstract", kind.IsAbstract);
        Text(json, "extends", kind.Extends);
        Text(json, "id", kind.Id);
        Titles(json, kind);
        NotTransit(json, kind.Transit);
    }

    private static void Members(CanonicalJsonWriter json, PropertyType property)
    {
        Text(json, "id", property.Id);
        Text(json, "maximum", property.Maximum is { } maximum ? CanonicalJsonWriter.Format(maximum) : null);
        Text(json, "meaning", property.Meaning);
        Text(json, "minimum", property.Minimum is { } minimum ? CanonicalJsonWriter.Format(minimum) : null);
        Texts(json, "on", property.On);
        Text(json, "titleEn", property.TitleEn);
        Text(json, "titleZh", property.TitleZh);
        Text(json, "type", Words.Of(property.Kind));
        Texts(json, "values", property.Values);
        if (property.Weight != WeightRole.None)
        {
            Text(json, "weight", Words.Of(property.Weight));
        }
    }

    private static void Members(CanonicalJsonWriter json, RelationshipType type)
    {
        if (type.Beneficiary != Beneficiary.None)
        {
            Text(json, "beneficiary", Words.Of(type.Beneficiary));
        }

        Flag(json, "flow", type.Flow);
        Texts(json, "from", type.From);
        Text(json, "id", type.Id);
        Text(json, "meaning", type.Meaning);
        Flag(json, "succession", type.Succession);
        Text(json, "titleEn", type.TitleEn);
        Text(json, "titleZh", type.TitleZh);
        Texts(json, "to", type.To);
        NotTransit(json, type.Transit);
    }

    private static void Members(CanonicalJsonWriter json, Term term)
    {
        Text(json, "id", term.Id);
        Titles(json, term);
    }

    private static void Titles(CanonicalJsonWriter json, Term term)
    {
        Text(json, "meaning", term.Meaning);
        Text(json, "titleEn", term.TitleEn);
        Text(json, "titleZh", term.TitleZh);
    }

    private static void Section<T>(CanonicalJsonWriter json, string name, ValueList<T> terms, Action<CanonicalJsonWriter, T> members)
        where T : Term
    {
        json.Name(name);
        json.StartArray();
        foreach (var term in terms)
        {
            json.StartObject();
            members(json, term);
            json.EndObject();
        }

        json.EndArray();
    }

    private static void NotTransit(CanonicalJsonWriter json, bool transit)
    {
        if (!transit)
        {
            json.Name("transit");
            json.Boolean(false);
        }
    }

    private static void Flag(CanonicalJsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.Name(name);
            json.Boolean(true);
        }
    }

    private static void Texts(CanonicalJsonWriter json, string name, ValueList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.Name(name);
        json.StartArray();
        foreach (var text in texts)
        {
            json.String(text);
        }

        json.EndArray();
    }

    private static void Text(CanonicalJsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.Name(name);
            json.String(value);
        }
    }
}
