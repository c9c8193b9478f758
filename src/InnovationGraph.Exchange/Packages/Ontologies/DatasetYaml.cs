using InnovationGraph.Exchange.Packages.Reading;
using System.Text.Json;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Exchange.Packages.Ontologies;

/// <summary>
/// Writes dataset.yaml and ontology.yaml from the canonical form of a dataset, whose members are called as in the files but for the titles.
/// Values are written as JSON, which is YAML too.
/// </summary>
internal static class DatasetYaml
{
    private const string Ontology = "ontology";
    private const string TitleEn = "titleEn";
    private const string TitleZh = "titleZh";

    // What a reader looks for first; the rest follows in the order of the canonical form.
    private static readonly string[] First = ["id", "title", TitleEn, TitleZh, "meaning"];

    public static void Save(Dataset dataset, string folder)
    {
        using var json = JsonDocument.Parse(DatasetJson.Write(dataset));
        using (StreamWriter manifest = new(Path.Combine(folder, PackageFiles.Manifest)))
        {
            Write(manifest, json.RootElement.EnumerateObject().Where(member => member.Name != Ontology), string.Empty, string.Empty);
        }

        using StreamWriter ontology = new(Path.Combine(folder, PackageFiles.Ontology));
        foreach (var section in json.RootElement.GetProperty(Ontology).EnumerateObject().Where(section => section.Value.GetArrayLength() > 0))
        {
            ontology.Write($"{section.Name}:\n");
            foreach (var term in section.Value.EnumerateArray())
            {
                Write(ontology, term.EnumerateObject(), "- ", "  ");
            }
        }
    }

    /// <summary>Writes each member on a line, the first behind one indentation and the others behind another.</summary>
    private static void Write(TextWriter yaml, IEnumerable<JsonProperty> members, string first, string others)
    {
        var sorted = members.OrderBy(member => Array.IndexOf(First, member.Name) is >= 0 and var index ? index : First.Length).ToList();
        var titles = sorted.Where(IsTitle).Select(title => $"{(title.Name == TitleEn ? "en" : "zh")}: {title.Value.GetRawText()}");
        var indentation = first;
        foreach (var member in sorted.DistinctBy(member => IsTitle(member) ? TitleEn : member.Name, StringComparer.Ordinal))
        {
            yaml.Write(IsTitle(member)
                ? $"{indentation}title: {{ {string.Join(", ", titles)} }}\n"
                : $"{indentation}{member.Name}: {member.Value.GetRawText()}\n");
            indentation = others;
        }
    }

    private static bool IsTitle(JsonProperty member) => member.Name is TitleEn or TitleZh;
}
