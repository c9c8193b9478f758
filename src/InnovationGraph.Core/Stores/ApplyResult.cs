using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Core.Stores;

/// <summary>What became of a change set.</summary>
public abstract record ApplyResult
{
    private ApplyResult()
    {
    }

    /// <summary>It is the revision; for a change set without changes, the head that already was.</summary>
    public sealed record Committed(Revision Revision) : ApplyResult;

    /// <summary>Someone else committed since the caller looked; nothing was written.</summary>
    public sealed record Conflict(Revision Head) : ApplyResult;

    /// <summary>
    /// The changes do not fit the graph; nothing was written. A message each: an id changed twice, put as another type than it has,
    /// put as a record and a dataset both, retracted or merged into though it is not there.
    /// </summary>
    public sealed record Rejected(ValueList<string> Faults) : ApplyResult;
}
