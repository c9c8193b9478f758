using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Contracts.Stores;

/// <summary>A commit of a random history, which may be stale, faulty or without effect.</summary>
public sealed record PlannedCommit(string Author, ValueList<Change> Changes, int Minutes, bool IsStale, ImportReceipt? Receipt)
{
    public async Task<ApplyResult> ApplyToAsync(IGraphStore store)
    {
        var head = await store.GetHeadAsync(CancellationToken.None);
        var time = (head.Number == 0 ? Samples.Time(0) : head.Time).AddMinutes(Minutes);
        var seen = IsStale ? RevisionHash.Parse(new('1', 64)) : head.Hash;
        return await store.ApplyAsync(new(Author, "A random commit.", time, seen, Changes) { Receipt = Receipt }, CancellationToken.None);
    }
}
