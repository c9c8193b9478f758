using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Exchange.Packages;

namespace InnovationGraph.Exchange.Imports;

/// <summary>The changes that lead from a dataset's last import to a package. What others wrote since is left as it is.</summary>
internal sealed record DatasetDifference(ValueList<Change> Changes, ImportCounts Counts)
{
    public static DatasetDifference Between(StoredState stored, DatasetPackage package)
    {
        List<Change> changes = [];
        ImportCounts counts = default;
        if (package.Dataset != stored.Dataset)
        {
            changes.Add(new Change.Describe(package.Dataset));
        }

        foreach (var other in stored.Known.Datasets)
        {
            if (stored.Known.CopiesIn(other, package.Dataset.Ontology) is { Count: > 0 } copies)
            {
                changes.Add(new Change.Describe(other with { Ontology = other.Ontology.Without(copies) }));
            }
        }

        foreach (var record in package.Records)
        {
            if (!stored.Imported.TryGetValue(record.Id, out var before))
            {
                counts = counts with { Added = counts.Added + 1 };
            }
            else if (!before.Equals(record))
            {
                counts = counts with { Changed = counts.Changed + 1 };
            }
            else
            {
                continue;
            }

            changes.Add(new Change.Put(record));
        }

        var kept = package.Records.Select(record => record.Id).ToHashSet();
        foreach (var id in stored.Imported.Keys.Where(id => !kept.Contains(id) && stored.Current.ContainsKey(id)))
        {
            RecordId? into = package.Merges.TryGetValue(id, out var survivor) && IsThere(survivor) ? survivor : null;
            counts = into is null
                ? counts with { Retracted = counts.Retracted + 1 }
                : counts with { Merged = counts.Merged + 1 };
            changes.Add(new Change.Retract(id, into));
        }

        return new(changes.OrderBy(change => change.Id).ToValueList(), counts);

        // A survivor that someone else retracted is not brought back, and nothing can become it.
        bool IsThere(RecordId id) => stored.Current.ContainsKey(id) || changes.Exists(change => change is Change.Put && change.Id == id);
    }
}
