using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Revisions;

/// <summary>What keeps a change set from fitting the graph.</summary>
public static class ChangeSetFaults
{
    /// <summary>Every fault, in order of the changes; none when they fit.</summary>
    public static IReadOnlyList<string> Find(ChangeSet changes, IReadOnlyDictionary<RecordId, CurrentVersion> current)
    {
        List<string> faults = [];
        Dictionary<RecordId, Change> byId = [];
        foreach (var change in changes.Changes)
        {
            if (!byId.TryAdd(change.Id, change))
            {
                faults.Add($"'{change.Id}' is changed twice; a revision changes an id once.");
            }
        }

        foreach (var change in changes.Changes)
        {
            switch (change)
            {
                case Change.Put put:
                    FindInPut(put.Record, current, faults);
                    break;
                case Change.Describe describe when current.GetValueOrDefault(describe.Id)?.Type is { } type:
                    faults.Add($"'{describe.Id}' is described as a dataset, but is the id of a record ({EnumNames.Of(type)}).");
                    break;
                case Change.Retract retract:
                    FindInRetract(retract, current, byId, faults);
                    break;
            }
        }

        return faults;
    }

    private static void FindInPut(GraphRecord record, IReadOnlyDictionary<RecordId, CurrentVersion> current, List<string> faults)
    {
        if (record.Evidence.Count == 0)
        {
            faults.Add($"'{record.Id}' has no evidence; every record has at least one.");
        }

        if (current.TryGetValue(record.Id, out var now) && now.Type != record.RecordType)
        {
            var type = now.Type is { } other ? EnumNames.Of(other) : "the id of a dataset";
            faults.Add($"'{record.Id}' is put as {EnumNames.Of(record.RecordType)}, but is {type}.");
        }
    }

    private static void FindInRetract(
        Change.Retract retract, IReadOnlyDictionary<RecordId, CurrentVersion> current, Dictionary<RecordId, Change> changes, List<string> faults)
    {
        if (current.GetValueOrDefault(retract.Id)?.Type is null)
        {
            faults.Add($"'{retract.Id}' is retracted, but there is no such record.");
        }

        if (retract.MergedInto is not { } survivor)
        {
            return;
        }

        var isThere = changes.TryGetValue(survivor, out var change) ? change is Change.Put : current.GetValueOrDefault(survivor)?.Type is not null;
        if (!isThere)
        {
            faults.Add($"'{retract.Id}' is merged into '{survivor}', but there is no such record after the change.");
        }
    }
}
