using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Revisions;

/// <summary>
/// What a store writes to make a change set its next revision: the steps in ordinal order of ids, without those that say again what
/// the same author said last. Without steps, <see cref="Revision"/> is the head that already was.
/// </summary>
public sealed record CommitPlan(Revision Revision, IReadOnlyList<CommitStep> Steps)
{
    /// <summary>The ids of which a store must know what it holds before a change set is checked and planned.</summary>
    public static IReadOnlySet<RecordId> IdsOf(ChangeSet changes) => changes.Changes
        .SelectMany(change => change is Change.Retract { MergedInto: { } survivor } ? [change.Id, survivor] : (RecordId[])[change.Id])
        .ToHashSet();

    /// <summary>Plans a change set that <see cref="ChangeSetFaults"/> found no fault in.</summary>
    public static CommitPlan Make(Revision head, ChangeSet changes, IReadOnlyDictionary<RecordId, CurrentVersion> current)
    {
        List<CommitStep> steps = new(changes.Changes.Count);
        foreach (var change in changes.Changes.OrderBy(change => change.Id))
        {
            var replaces = current.GetValueOrDefault(change.Id);
            var body = change switch
            {
                Change.Put put => RecordJson.Write(put.Record),
                Change.Describe describe => DatasetJson.Write(describe.Dataset),
                _ => [],
            };
            if (replaces?.Author != changes.Author || !body.AsSpan().SequenceEqual(replaces.Body))
            {
                steps.Add(new(change, body, replaces));
            }
        }

        return new(steps.Count == 0 ? head : Next(head, changes, steps), steps);
    }

    private static Revision Next(Revision head, ChangeSet changes, List<CommitStep> steps)
    {
        var number = head.Number + 1;
        var ticks = Math.Max(changes.Time.UtcTicks, head.Time.UtcTicks);
        DateTimeOffset time = new(ticks - (ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        using RevisionHasher hasher = new(head.Hash, changes.Author);
        foreach (var step in steps)
        {
            switch (step.Change)
            {
                case Change.Put put:
                    hasher.Put(put.Id, step.Body);
                    break;
                case Change.Describe describe:
                    hasher.Describe(describe.Id, step.Body);
                    break;
                case Change.Retract retract:
                    hasher.Retract(retract.Id, retract.MergedInto);
                    break;
            }
        }

        return new(number, time, changes.Author, changes.Message, steps.Count, hasher.Finish(changes.Message, number, time));
    }
}

/// <summary>A change to write, its canonical form (empty for a retraction), and the version that it ends; null where there was none.</summary>
public sealed record CommitStep(Change Change, byte[] Body, CurrentVersion? Replaces);
