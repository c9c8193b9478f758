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
        json.Text("author", dataset.Author);
        json.Text("description", dataset.Description);
        json.Text("id", dataset.Id.ToString());
        json.Text("licence", dataset.Licence);
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
        json.Text("title", dataset.Title);
        json.EndObject();
    }

    private static void Members(CanonicalJsonWriter json, Channel channel)
    {
        json.Texts("aliases", channel.Aliases);
        json.Text("id", channel.Id);
        json.Text("instrument", EnumNames.Of(channel.Instrument));
        Titles(json, channel);
    }

    private static void Members(CanonicalJsonWriter json, Indicator indicator)
    {
        json.Text("channel", indicator.Channel);
        json.Text("formula", indicator.Formula);
        json.Text("id", indicator.Id);
        json.Texts("inputs", indicator.Inputs);
        Titles(json, indicator);
        json.Text("unit", indicator.Unit);
    }

    private static void Members(CanonicalJsonWriter json, EntityKind kind)
    {
        json.Flag("abstract", kind.IsAbstract);
        json.Text("extends", kind.Extends);
        json.Text("id", kind.Id);
        json.Text("meaning", kind.Meaning);
        Role(json, kind.Role);
        json.Text("titleEn", kind.TitleEn);
        json.Text("titleZh", kind.TitleZh);
        NotTransit(json, kind.Transit);
    }

    private static void Members(CanonicalJsonWriter json, PropertyType property)
    {
        json.Text("id", property.Id);
        json.Number("maximum", property.Maximum);
        json.Text("meaning", property.Meaning);
        json.Number("minimum", property.Minimum);
        json.Texts("on", property.On);
        json.List("payers", property.Payers, payers => Payers(json, payers));
        Role(json, property.Role);
        json.Text("titleEn", property.TitleEn);
        json.Text("titleZh", property.TitleZh);
        json.Text("type", EnumNames.Of(property.Kind));
        json.Texts("values", property.Values);
        if (property.Weight != WeightRole.None)
        {
            json.Text("weight", EnumNames.Of(property.Weight));
        }
    }

    private static void Members(CanonicalJsonWriter json, RelationshipType type)
    {
        if (type.Beneficiary != Beneficiary.None)
        {
            json.Text("beneficiary", EnumNames.Of(type.Beneficiary));
        }

        json.Flag("flow", type.Flow);
        json.Texts("from", type.From);
        json.Text("id", type.Id);
        Influence(json, type.Influence);
        json.Text("meaning", type.Meaning);
        json.List("replaces", type.Replaces, replaced => Replaced(json, replaced));
        Role(json, type.Role);
        json.Flag("succession", type.Succession);
        json.Text("titleEn", type.TitleEn);
        json.Text("titleZh", type.TitleZh);
        json.Texts("to", type.To);
        NotTransit(json, type.Transit);
    }

    private static void Members(CanonicalJsonWriter json, Dimension dimension)
    {
        json.Text("id", dimension.Id);
        json.Text("meaning", dimension.Meaning);
        Role(json, dimension.Role);
        json.Text("titleEn", dimension.TitleEn);
        json.Text("titleZh", dimension.TitleZh);
    }

    private static void Members(CanonicalJsonWriter json, Term term)
    {
        json.Text("id", term.Id);
        Titles(json, term);
    }

    private static void Titles(CanonicalJsonWriter json, Term term)
    {
        json.Text("meaning", term.Meaning);
        json.Text("titleEn", term.TitleEn);
        json.Text("titleZh", term.TitleZh);
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

    private static void Role<T>(CanonicalJsonWriter json, T role)
        where T : struct, Enum
    {
        if (!role.Equals(default(T)))
        {
            json.Text("role", EnumNames.Of(role));
        }
    }

    private static void Influence(CanonicalJsonWriter json, ValueList<Influence> influences)
    {
        if (influences.Count > 0)
        {
            json.Name("influence");
            json.StartObject();
            foreach (var (kind, direction) in influences.OrderBy(one => EnumNames.Of(one.Kind), StringComparer.Ordinal))
            {
                json.Text(EnumNames.Of(kind), EnumNames.Of(direction));
            }

            json.EndObject();
        }
    }

    private static void Payers(CanonicalJsonWriter json, PayerValues payers)
    {
        json.StartObject();
        json.Text("class", EnumNames.Of(payers.Class));
        json.Texts("values", payers.Values);
        json.EndObject();
    }

    private static void Replaced(CanonicalJsonWriter json, Replacement replaced)
    {
        json.StartObject();
        json.Texts("channel", replaced.Channel);
        json.Text("property", replaced.Property);
        json.Text("type", replaced.Type);
        json.Text("value", replaced.Value);
        json.EndObject();
    }

    private static void NotTransit(CanonicalJsonWriter json, bool transit)
    {
        if (!transit)
        {
            json.Name("transit");
            json.Boolean(false);
        }
    }
}
