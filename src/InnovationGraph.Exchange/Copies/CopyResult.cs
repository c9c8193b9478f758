using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Exchange.Copies;

/// <summary>What became of a copy.</summary>
public abstract record CopyResult
{
    private CopyResult()
    {
    }

    /// <summary>
    /// The target's newest revision is the source's, hash and all, and holds as many records. <see cref="Copied"/> are the revisions
    /// that were not there before.
    /// </summary>
    public sealed record Complete(Revision Head, long Copied, RecordCounts Records) : CopyResult;

    /// <summary>Why the copy did not get past a revision. The target holds whole revisions, those before it.</summary>
    public sealed record Refused(long Revision, string Reason) : CopyResult;
}

/// <summary>
/// Tells that a revision is copied next. <see cref="Last"/> is the number of the source's newest; changes are counted from the first revision
/// on, those of an earlier copy included.
/// </summary>
public sealed record CopyProgress(Revision Next, long Last, long ChangesCopied, long ChangesInAll);
