using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Ontologies;

/// <summary>Reads an ontology from some form of it: which sections there are, and what a word of each has.</summary>
public abstract class OntologyReader
{
    public Ontology Read() => new()
    {
        Kinds = Section("kinds", Kind),
        Properties = Section("properties", Property),
        RelationshipTypes = Section("relationshipTypes", RelationshipType),
        Channels = Section("channels", Channel),
        Stages = Section("stages", Stage),
        Dimensions = Section("dimensions", Dimension),
        Indicators = Section("indicators", Indicator),
    };

    /// <summary>Reads the words of a section, in order.</summary>
    protected abstract ValueList<T> Section<T>(string name, Func<TermTitles, ITermFields, T> read)
        where T : Term;

    private static EntityKind Kind(TermTitles titles, ITermFields fields) => new()
    {
        Id = titles.Id,
        TitleEn = titles.En,
        TitleZh = titles.Zh,
        Meaning = titles.Meaning,
        Extends = fields.OptionalText("extends"),
        IsAbstract = fields.Flag("abstract"),
        Transit = fields.Flag("transit", otherwise: true),
        Role = fields.Word<KindRole>("role"),
    };

    private static PropertyType Property(TermTitles titles, ITermFields fields) => new()
    {
        Id = titles.Id,
        TitleEn = titles.En,
        TitleZh = titles.Zh,
        Meaning = titles.Meaning,
        Kind = fields.Word<PropertyKind>("type"),
        On = fields.Texts("on"),
        Minimum = fields.Number("minimum"),
        Maximum = fields.Number("maximum"),
        Values = fields.Texts("values"),
        Weight = fields.Word<WeightRole>("weight"),
        Role = fields.Word<PropertyRole>("role"),
        Payers = fields.Items("payers", payers => new PayerValues(payers.Word<PayerClass>("class"), payers.Texts("values"))),
    };

    private static RelationshipType RelationshipType(TermTitles titles, ITermFields fields) => new()
    {
        Id = titles.Id,
        TitleEn = titles.En,
        TitleZh = titles.Zh,
        Meaning = titles.Meaning,
        From = fields.Texts("from"),
        To = fields.Texts("to"),
        Flow = fields.Flag("flow"),
        Succession = fields.Flag("succession"),
        Transit = fields.Flag("transit", otherwise: true),
        Beneficiary = fields.Word<Beneficiary>("beneficiary"),
        Influence = fields.Words<InfluenceKind, InfluenceDirection>("influence").Select(one => new Influence(one.Key, one.Value)).ToValueList(),
        Role = fields.Word<TypeRole>("role"),
        Replaces = fields.Items("replaces", Replacement),
    };

    private static Replacement Replacement(ITermFields fields) =>
        new(fields.Text("type"), fields.Texts("channel"), fields.OptionalText("property"), fields.OptionalText("value"));

    private static Channel Channel(TermTitles titles, ITermFields fields) => new()
    {
        Id = titles.Id,
        TitleEn = titles.En,
        TitleZh = titles.Zh,
        Meaning = titles.Meaning,
        Instrument = fields.Word<Instrument>("instrument"),
        Aliases = fields.Texts("aliases"),
    };

    private static Stage Stage(TermTitles titles, ITermFields fields) => new()
    {
        Id = titles.Id,
        TitleEn = titles.En,
        TitleZh = titles.Zh,
        Meaning = titles.Meaning,
    };

    private static Dimension Dimension(TermTitles titles, ITermFields fields) => new()
    {
        Id = titles.Id,
        TitleEn = titles.En,
        TitleZh = titles.Zh,
        Meaning = titles.Meaning,
        Role = fields.Word<DimensionRole>("role"),
    };

    private static Indicator Indicator(TermTitles titles, ITermFields fields) => new()
    {
        Id = titles.Id,
        TitleEn = titles.En,
        TitleZh = titles.Zh,
        Meaning = titles.Meaning,
        Unit = fields.Text("unit"),
        Channel = fields.OptionalText("channel"),
        Formula = fields.OptionalText("formula"),
        Inputs = fields.Texts("inputs"),
    };
}
