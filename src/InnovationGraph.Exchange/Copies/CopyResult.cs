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
