using InnovationGraph.Exchange.Packages.Reading;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Exchange.Packages.Tables;

namespace InnovationGraph.Exchange.Packages.Files;

/// <summary>The CSV files of a package as tables; one that could not be read as such is null.</summary>
internal sealed class PackageTables
{
    private readonly PackageFiles _files;
    private readonly FaultList _faults;

    /// <param name="ontology">Null where it could not be read: then any column passes for a property or dimension.</param>
    public PackageTables(PackageFiles files, OntologyIndex? ontology, FaultList faults)
    {
        (_files, _faults) = (files, faults);
        Sources = Read(SourcesFile.Format, []);
        Sections = Read(SectionsFile.Format, []);
        Entities = Read(EntitiesFile.Format, PropertiesOn(ontology?.Kinds.Keys, ontology));
        Names = Read(NamesFile.Format, []);
        Identifiers = Read(IdentifiersFile.Format, []);
        Relationships = Read(RelationshipsFile.Format, PropertiesOn(ontology?.RelationshipTypes.Keys, ontology));
        Observations = Read(ObservationsFile.Format, ontology?.Dimensions.Keys.Order(StringComparer.Ordinal).ToList());
        Equivalents = Read(EquivalentsFile.Format, []);
        Gaps = Read(GapsFile.Format, []);
        Evidence = Read(EvidenceFile.Format, []);
        Merges = Read(MergesFile.Format, []);
    }

    public PackageTable? Sources { get; }

    public PackageTable? Sections { get; }

    public PackageTable? Entities { get; }

    public PackageTable? Names { get; }

    public PackageTable? Identifiers { get; }

    public PackageTable? Relationships { get; }

    public PackageTable? Observations { get; }

    public PackageTable? Equivalents { get; }

    public PackageTable? Gaps { get; }

    public PackageTable? Evidence { get; }

    public PackageTable? Merges { get; }

    /// <summary>Whether every row of every file could be told apart, so that a record that is not there is not there.</summary>
    public bool AreWhole { get; private set; } = true;

    private PackageTable? Read(TableFormat format, IReadOnlyCollection<string>? more)
    {
        var table = TableReader.Read(format, _files, more, _faults);
        AreWhole &= table is { IsDamaged: false };
        return table;
    }

    private static List<string>? PropertiesOn(IEnumerable<string>? owners, OntologyIndex? ontology) => ontology?.Ontology.Properties
        .Where(property => property.On.Any(owner => owners!.Contains(owner, StringComparer.Ordinal)))
        .Select(property => property.Id)
        .ToList();
}
