using InnovationGraph.Exchange.Packages.Reading;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Tables;

namespace InnovationGraph.Exchange.Packages.Ontologies;

/// <summary>dataset.yaml: the id, title, description, author and licence of a dataset.</summary>
internal static class ManifestFile
{
    /// <summary>The dataset, still without its ontology; null, with faults, where it cannot be told.</summary>
    public static Dataset? Read(PackageFiles files, FaultList faults)
    {
        if (YamlFile.Read(PackageFiles.Manifest, files, faults) is not { } block)
        {
            return null;
        }

        var id = block.Text("id");
        var isId = RecordId.TryParse(id, out var parsed);
        Dataset dataset = new()
        {
            Id = parsed,
            Title = block.Text("title"),
            Description = block.OptionalText("description"),
            Author = block.OptionalText("author"),
            Licence = block.OptionalText("licence"),
            Ontology = Ontology.Empty,
        };
        block.Finish();
        if (!isId && id.Length > 0)
        {
            block.Fault("id", id, Cells.NoId);
        }

        return isId ? dataset : null;
    }
}
