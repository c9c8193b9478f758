using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Packages.Files;

/// <summary>What the records of a package are put together from besides their own rows.</summary>
internal sealed class RecordParts(PackageTables tables, RecordId dataset, OntologyIndex? ontology)
{
    public RecordId Dataset { get; } = dataset;

    /// <summary>Null where the package's ontology could not be read.</summary>
    public OntologyIndex? Ontology { get; } = ontology;

    public RecordPositions Positions { get; } = new();

    public AttachedRows<string> Sections { get; } = SectionsFile.Read(tables.Sections);

    public AttachedRows<Name> Names { get; } = NamesFile.Read(tables.Names);

    public AttachedRows<Identifier> Identifiers { get; } = IdentifiersFile.Read(tables.Identifiers);

    public AttachedRows<Quantity> Equivalents { get; } = EquivalentsFile.Read(tables.Equivalents);

    public AttachedRows<Evidence> Evidence { get; } = EvidenceFile.Read(tables.Evidence);

    public AttachedRows<RecordId> Merges { get; } = MergesFile.Read(tables.Merges);

    public ValueList<Evidence> EvidenceOf(RecordId id) => Evidence.Of(id, Positions);
}
