using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Exchange.Packages;
using InnovationGraph.Exchange.Packages.Reading;
using InnovationGraph.Exchange.Packages.Files;
using InnovationGraph.Exchange.Validation;

namespace InnovationGraph.Exchange.Imports;

/// <summary>
/// What an import would break: the type of a record, or a record that stays and refers to one that goes, or uses a word that goes.
/// </summary>
internal sealed class Consequences(StoredState stored, DatasetPackage package, FaultList faults)
{
    public void Check(DatasetDifference difference)
    {
        var gone = difference.Changes.OfType<Change.Retract>().ToDictionary(retract => retract.Id);
        foreach (var retract in gone.Values)
        {
            CheckMerge(retract);
        }

        foreach (var put in difference.Changes.OfType<Change.Put>())
        {
            CheckType(put.Record);
        }

        var changed = difference.Changes.Select(change => change.Id).ToHashSet();
        var staying = stored.Current.Values.Where(record => !changed.Contains(record.Id)).ToList();
        foreach (var record in staying)
        {
            CheckReferences(record, gone);
        }

        CheckWords(staying);
    }

    private void CheckType(GraphRecord record)
    {
        if (stored.Current.TryGetValue(record.Id, out var before) && before.RecordType != record.RecordType)
        {
            faults.Add(
                package.Positions.Of(record.Id, new("id")),
                record.Id.ToString(),
                $"was of type {EnumNames.Of(before.RecordType)} until now; a record keeps its type, so choose another id");
        }
    }

    private void CheckMerge(Change.Retract retract)
    {
        if (retract.MergedInto is not { } into)
        {
            return;
        }

        var before = stored.Current[retract.Id].RecordType;
        var survivor = package.Records.FirstOrDefault(record => record.Id == into) ?? stored.Current[into];
        if (survivor.RecordType != before)
        {
            faults.Add(
                PositionOf(retract, "into"),
                into.ToString(),
                $"is of type {EnumNames.Of(survivor.RecordType)}, but '{retract.Id}' was of type {EnumNames.Of(before)}");
        }
    }

    private void CheckReferences(GraphRecord record, Dictionary<RecordId, Change.Retract> gone)
    {
        foreach (var id in References.Of(record).Where(gone.ContainsKey).Distinct())
        {
            faults.Add(
                PositionOf(gone[id], "id"),
                id.ToString(),
                $"is no record any more, but '{record.Id}' of the dataset '{record.Dataset}' still refers to it");
        }
    }

    private void CheckWords(List<GraphRecord> staying)
    {
        var after = WordsOf(stored.Known.Datasets.Select(dataset => dataset.Ontology).Append(package.Dataset.Ontology));
        OntologyIndex index = new(package.Dataset.Ontology);
        var gone = WordsOf(stored.Dataset is { } dataset ? [dataset.Ontology] : []).Except(after).ToHashSet();
        foreach (var record in gone.Count == 0 ? [] : staying)
        {
            foreach (var word in UsedWords.Of(record).Where(gone.Remove))
            {
                faults.Add(
                    new(PackageFiles.Ontology),
                    word.Id,
                    $"is no {word.Section} any more, but '{record.Id}' of the dataset '{record.Dataset}' still uses it{Instead(word)}");
            }
        }

        string Instead(UsedWord word) => word.IsType && index.InsteadOf(word.Id) is { } instead ? $"; use {instead} there" : string.Empty;
    }

    private static HashSet<UsedWord> WordsOf(IEnumerable<Ontology> ontologies) =>
        [.. ontologies.SelectMany(ontology => ontology.Terms).Select(UsedWords.Of)];

    // What is gone stands in no line, unless it is merged; the file that it was in can still be named.
    private FilePosition PositionOf(Change.Retract retract, string column) => retract.MergedInto is null
        ? new(FileOf(stored.Current[retract.Id].RecordType))
        : package.Positions.Of(retract.Id, new(column, RecordPart.Merge));

    private static string FileOf(RecordType type) => type switch
    {
        RecordType.Entity => EntitiesFile.Format.File,
        RecordType.Relationship => RelationshipsFile.Format.File,
        RecordType.Observation => ObservationsFile.Format.File,
        RecordType.Gap => GapsFile.Format.File,
        _ => SourcesFile.Format.File,
    };
}
