using InnovationGraph.Exchange.Packages.Reading;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;

namespace InnovationGraph.Exchange.Packages.Ontologies;

/// <summary>ontology.yaml: in each section a list of blocks, one for each word.</summary>
internal sealed class OntologyFile : OntologyReader
{
    private readonly YamlBlock _file;
    private readonly OntologyText _text;

    private OntologyFile(YamlBlock file, OntologyText text) => (_file, _text) = (file, text);

    /// <summary>The ontology with the places of its words; null, with a fault, where the file is no YAML.</summary>
    public static OntologyText? Read(PackageFiles files, FaultList faults)
    {
        if (YamlFile.Read(PackageFiles.Ontology, files, faults) is not { } file)
        {
            return null;
        }

        OntologyText text = new();
        text.Ontology = new OntologyFile(file, text).Read();
        file.Finish();
        return text;
    }

    protected override ValueList<T> Section<T>(string name, Func<TermTitles, ITermFields, T> read)
    {
        List<T> terms = [];
        foreach (var block in _file.Blocks(name))
        {
            var id = block.Text("id");
            var title = block.Block("title");
            var (en, zh) = (title?.OptionalText("en"), title?.OptionalText("zh"));
            if (title is not null && en is null && zh is null)
            {
                title.Fault(null, null, "has neither 'en' nor 'zh'; it needs one");
            }

            var term = read(new(id, en, zh, block.Text("meaning")), block);
            title?.Finish();
            block.Finish();
            if (id.Length > 0 && _text.TryAdd(term, block))
            {
                terms.Add(term);
            }
        }

        return terms.ToValueList();
    }
}
