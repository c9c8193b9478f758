using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Files;
using InnovationGraph.Exchange.Packages.Ontologies;
using InnovationGraph.Exchange.Packages.Tables;

namespace InnovationGraph.Exchange.Packages;

/// <summary>
/// Writes a dataset package that <see cref="DatasetPackageReader"/> reads as the same dataset and records. Names of rows are given
/// anew, since records do not keep them.
/// </summary>
public static class DatasetPackageWriter
{
    /// <param name="folder">Made where it is not there; files of the package that are there are overwritten.</param>
    /// <param name="dataset">The dataset with its ontology.</param>
    /// <param name="records">Every record of it, in the order of the rows.</param>
    public static void Write(string folder, Dataset dataset, IReadOnlyCollection<GraphRecord> records)
    {
        Directory.CreateDirectory(folder);
        DatasetYaml.Save(dataset, folder);
        WriteRecords<Source>(folder, SourcesFile.Format, records, SourcesFile.Write);
        WriteRecords<Entity>(folder, EntitiesFile.Format, records, EntitiesFile.Write, entity => entity.Properties.Keys);
        WriteRecords<Relationship>(
            folder, RelationshipsFile.Format, records, RelationshipsFile.Write, relationship => relationship.Properties.Keys);
        WriteRecords<Observation>(folder, ObservationsFile.Format, records, ObservationsFile.Write, observation => observation.Dimensions.Keys);
        WriteRecords<Gap>(folder, GapsFile.Format, records, GapsFile.Write);

        WriteParts(folder, SectionsFile.Format, records, record => record is Source source ? source.Sections : [], SectionsFile.Write);
        WriteParts(folder, NamesFile.Format, records, record => record is Entity entity ? EntitiesFile.MoreNames(entity) : [], NamesFile.Write);
        WriteParts(folder, IdentifiersFile.Format, records, record => record is Entity entity ? entity.Identifiers : [], IdentifiersFile.Write);
        WriteParts(folder, EquivalentsFile.Format, records, record => FigureOf(record)?.Equivalents ?? [], EquivalentsFile.Write);
        WriteParts(folder, EvidenceFile.Format, records, record => record.Evidence, EvidenceFile.Write);
    }

    private static void WriteRecords<T>(
        string folder,
        TableFormat format,
        IEnumerable<GraphRecord> records,
        Action<WrittenRow, T> write,
        Func<T, IEnumerable<string>>? moreColumns = null)
        where T : GraphRecord
    {
        var own = records.OfType<T>().ToList();
        var more = own.SelectMany(moreColumns ?? (_ => [])).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        WrittenTable table = new(format, more);
        foreach (var record in own)
        {
            var row = table.AddRow();
            RecordRows.Id.Write(row, record.Id);
            write(row, record);
        }

        Save(table, format, folder);
    }

    private static void WriteParts<T>(
        string folder,
        TableFormat format,
        IEnumerable<GraphRecord> records,
        Func<GraphRecord, IEnumerable<T>> partsOf,
        Action<WrittenRow, RecordId, T> write)
    {
        WrittenTable table = new(format, []);
        foreach (var record in records)
        {
            foreach (var (index, part) in partsOf(record).Index())
            {
                var row = table.AddRow();
                RecordRows.Key.Write(row, FormattableString.Invariant($"{record.Id}.{index + 1}"));
                write(row, record.Id, part);
            }
        }

        Save(table, format, folder);
    }

    private static void Save(WrittenTable table, TableFormat format, string folder)
    {
        if (format.IsRequired || !table.IsEmpty)
        {
            table.Save(folder);
        }
    }

    private static Core.Quantities.Quantity? FigureOf(GraphRecord record) => record switch
    {
        Observation observation => observation.Quantity,
        Relationship relationship => relationship.Money?.Quantity,
        _ => null,
    };
}
