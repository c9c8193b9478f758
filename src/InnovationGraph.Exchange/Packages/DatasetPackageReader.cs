using InnovationGraph.Exchange.Packages.Reading;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Files;
using InnovationGraph.Exchange.Packages.Ontologies;
using InnovationGraph.Exchange.Validation;

namespace InnovationGraph.Exchange.Packages;

/// <summary>
/// Reads a dataset package: a folder of CSV files with a manifest and an ontology. Nothing is taken from a package with a fault; all
/// its faults are found at once, but for those of the records as a whole, which wait until every row can be told apart.
/// </summary>
public static class DatasetPackageReader
{
    /// <summary>Reads a folder that may refer to what is known already.</summary>
    public static PackageResult Read(string folder, KnownGraph known)
    {
        FaultList faults = new();
        var files = PackageFiles.Load(folder, faults);
        return faults.Count == 0 || Directory.Exists(folder) ? Read(files, known, faults) : new PackageResult.Faulty(faults.ToReport());
    }

    internal static PackageResult Read(PackageFiles files, KnownGraph known, FaultList faults)
    {
        var manifest = ManifestFile.Read(files, faults);
        if (manifest is not null && known.Records.ContainsKey(manifest.Id))
        {
            faults.Add(new(PackageFiles.Manifest), manifest.Id.ToString(), "is the id of a record; choose another id for the dataset");
        }

        var words = OntologyFile.Read(files, faults);
        var ontology = words is null ? null : ReadOntology(words, known, faults);
        PackageTables tables = new(files, ontology, faults);
        RecordParts parts = new(tables, manifest?.Id ?? default, ontology);
        RecordAssembly assembly = new(tables, parts);
        IReadOnlyDictionary<RecordId, RecordId> merges = new Dictionary<RecordId, RecordId>();
        if (tables.AreWhole && manifest is not null && ontology is not null)
        {
            assembly.ReportStrays();
            merges = assembly.ReadMerges(known);
            Validate(assembly, parts, known, ontology, faults);
        }

        if (faults.Count > 0)
        {
            return new PackageResult.Faulty(faults.ToReport());
        }

        return new PackageResult.Complete(new()
        {
            Dataset = manifest! with { Ontology = words!.Ontology },
            Records = assembly.Records.Values.OrderBy(record => record.Id).ToValueList(),
            Merges = merges,
            Digest = files.Digest,
            Positions = parts.Positions,
        });
    }

    private static OntologyIndex ReadOntology(OntologyText words, KnownGraph known, FaultList faults)
    {
        OntologyIndex ontology = new(Ontology.Merge(known.Datasets.Select(dataset => dataset.Ontology).Prepend(words.Ontology)));
        var others = known.Datasets.Select(other => other with { Ontology = other.Ontology.Without(known.CopiesIn(other, words.Ontology)) });
        foreach (var fault in OntologyValidator.Validate(words.Ontology, ontology, others))
        {
            faults.Add(words.BlockOf(fault.Term).PositionOf(fault.Field), fault.Value, fault.Message, fault.Allowed);
        }

        return ontology;
    }

    private static void Validate(
        RecordAssembly assembly, RecordParts parts, KnownGraph known, OntologyIndex ontology, FaultList faults)
    {
        RecordSet records = new()
        {
            Dataset = parts.Dataset,
            Own = assembly.Records,
            Known = known.Records,
            Datasets = known.Datasets.Select(dataset => dataset.Id).ToHashSet(),
            Unreadable = assembly.Unreadable,
            WithoutAllEvidence = parts.Evidence.Incomplete,
        };
        foreach (var fault in RecordValidator.Validate(records, ontology))
        {
            faults.Add(parts.Positions.Of(fault.Record, fault.Field), fault.Value, fault.Message, fault.Allowed);
        }
    }
}
