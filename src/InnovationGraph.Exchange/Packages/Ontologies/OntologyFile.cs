using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;

namespace InnovationGraph.Exchange.Packages.Ontologies;

/// <summary>ontology.yaml: a list of blocks a section, one block a word.</summary>
internal static class OntologyFile
{
    /// <summary>The ontology with the places of its words; null, with a fault, where the file is no YAML.</summary>
    public static OntologyText? Read(PackageFiles files, FaultList faults)
    {
        if (YamlFile.Read(PackageFiles.Ontology, files, faults) is not { } file)
        {
            return null;
        }

        OntologyText text = new();
        text.Ontology = new()
        {
            Kinds = Section(file, "kinds", text, Kind),
            Properties = Section(file, "properties", text, Property),
            RelationshipTypes = Section(file, "relationshipTypes", text, RelationshipType),
            Channels = Section(file, "channels", text, Channel),
            Stages = Section(file, "stages", text, (_, term) => new Stage
            {
                Id = term.Id,
                TitleEn = term.En,
                TitleZh = term.Zh,
                Meaning = term.Meaning,
            }),
            Dimensions = Section(file, "dimensions", text, (_, term) => new Dimension
            {
                Id = term.Id,
                TitleEn = term.En,
                TitleZh = term.Zh,
                Meaning = term.Meaning,
            }),
            Indicators = Section(file, "indicators", text, Indicator),
        };
        file.Finish();
        return text;
    }

    private static EntityKind Kind(YamlBlock block, Titles term) => new()
    {
        Id = term.Id,
        TitleEn = term.En,
        TitleZh = term.Zh,
        Meaning = term.Meaning,
        Extends = block.OptionalText("extends"),
        IsAbstract = block.Flag("abstract"),
        Transit = block.Flag("transit", otherwise: true),
    };

    private static PropertyType Property(YamlBlock block, Titles term) => new()
    {
        Id = term.Id,
        TitleEn = term.En,
        TitleZh = term.Zh,
        Meaning = term.Meaning,
        Kind = block.Word<PropertyKind>("type"),
        On = block.Texts("on"),
        Minimum = block.Number("minimum"),
        Maximum = block.Number("maximum"),
        Values = block.Texts("values"),
        Weight = block.Word<WeightRole>("weight"),
    };

    private static RelationshipType RelationshipType(YamlBlock block, Titles term) => new()
    {
        Id = term.Id,
        TitleEn = term.En,
        TitleZh = term.Zh,
        Meaning = term.Meaning,
        From = block.Texts("from"),
        To = block.Texts("to"),
        Flow = block.Flag("flow"),
        Succession = block.Flag("succession"),
        Transit = block.Flag("transit", otherwise: true),
        Beneficiary = block.Word<Beneficiary>("beneficiary"),
    };

    private static Channel Channel(YamlBlock block, Titles term) => new()
    {
        Id = term.Id,
        TitleEn = term.En,
        TitleZh = term.Zh,
        Meaning = term.Meaning,
        Instrument = block.Word<Instrument>("instrument"),
        Aliases = block.Texts("aliases"),
    };

    private static Indicator Indicator(YamlBlock block, Titles term) => new()
    {
        Id = term.Id,
        TitleEn = term.En,
        TitleZh = term.Zh,
        Meaning = term.Meaning,
        Unit = block.Text("unit"),
        Channel = block.OptionalText("channel"),
        Formula = block.OptionalText("formula"),
        Inputs = block.Texts("inputs"),
    };

    private static ValueList<T> Section<T>(YamlBlock file, string name, OntologyText text, Func<YamlBlock, Titles, T> read)
        where T : Term
    {
        List<T> terms = [];
        foreach (var block in file.Blocks(name))
        {
            var id = block.Text("id");
            var title = block.Block("title");
            var term = read(block, new(id, title?.Text("en") ?? id, title?.Text("zh") ?? id, block.Text("meaning")));
            title?.Finish();
            block.Finish();
            if (id.Length > 0 && text.TryAdd(term, block))
            {
                terms.Add(term);
            }
        }

        return terms.ToValueList();
    }

    private sealed record Titles(string Id, string En, string Zh, string Meaning);
}
