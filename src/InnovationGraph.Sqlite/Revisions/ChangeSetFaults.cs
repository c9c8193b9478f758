using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Sqlite.Revisions;

/// <summary>What keeps a change set from fitting the graph.</summary>
internal static class ChangeSetFaults
{
    /// <summary>Every fault, in order of the changes; none when they fit.</summary>
    public static IReadOnlyList<string> Find(ChangeSet changes, CurrentState state)
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
                    FindInPut(put.Record, state, faults);
                    break;
                case Change.Describe describe when state.FindRecord(describe.Id) is { } record:
                    faults.Add($"'{describe.Id}' is described as a dataset, but is the id of a record ({Words.Of(record.Type)}).");
                    break;
                case Change.Retract retract:
                    FindInRetract(retract, state, byId, faults);
                    break;
            }
        }

        return faults;
    }

    private static void FindInPut(GraphRecord record, CurrentState state, List<string> faults)
    {
        if (state.FindRecord(record.Id) is { } current && current.Type != record.RecordType)
        {
            faults.Add($"'{record.Id}' is put as {Words.Of(record.RecordType)}, but is {Words.Of(current.Type)}.");
        }

        if (state.FindDataset(record.Id) is not null)
        {
            faults.Add($"'{record.Id}' is put as {Words.Of(record.RecordType)}, but is the id of a dataset.");
        }
    }

    private static void FindInRetract(
        Change.Retract retract, CurrentState state, Dictionary<RecordId, Change> changes, List<string> faults)
    {
        if (state.FindRecord(retract.Id) is null)
        {
            faults.Add($"'{retract.Id}' is retracted, but there is no such record.");
        }

        if (retract.MergedInto is not { } survivor)
        {
            return;
        }

        var isThere = changes.TryGetValue(survivor, out var change) ? change is Change.Put : state.FindRecord(survivor) is not null;
        if (!isThere)
        {
            faults.Add($"'{retract.Id}' is merged into '{survivor}', but there is no such record after the change.");
        }
    }
}
