using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Contracts.Stores;

/// <summary>A commit of a random history, which may be stale, faulty or without effect.</summary>
public sealed record PlannedCommit(string Author, ValueList<Change> Changes, int Minutes, bool IsStale, ImportReceipt? Receipt);
