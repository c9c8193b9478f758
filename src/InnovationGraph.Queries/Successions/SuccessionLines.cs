namespace InnovationGraph.Queries.Successions;

/// <summary>Who succeeded whom, by the relationships whose type is a succession.</summary>
public sealed class SuccessionLines(IReadOnlyCollection<Relationship> successions)
{
    private readonly ILookup<RecordId, Relationship> _bySource = successions.ToLookup(one => one.Source);
    private readonly ILookup<RecordId, Relationship> _byTarget = successions.ToLookup(one => one.Target);

    /// <summary>
    /// The predecessors of an entity and their predecessors, and its successors and their successors; not others that merely have a
    /// successor in common with it. A circle is followed once.
    /// </summary>
    public SuccessionLine LineOf(RecordId entity)
    {
        SortedSet<RecordId> others = [], followed = [];
        Walk(_byTarget, one => one.Source);
        Walk(_bySource, one => one.Target);
        return new(entity, others.ToValueList(), followed.ToValueList());

        void Walk(ILookup<RecordId, Relationship> next, Func<Relationship, RecordId> end)
        {
            HashSet<RecordId> seen = [entity];
            Queue<RecordId> waiting = new([entity]);
            while (waiting.TryDequeue(out var at))
            {
                foreach (var succession in next[at])
                {
                    if (end(succession) != entity)
                    {
                        followed.Add(succession.Id);
                        others.Add(end(succession));
                    }

                    if (seen.Add(end(succession)))
                    {
                        waiting.Enqueue(end(succession));
                    }
                }
            }
        }
    }
}
