using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Exchange.Copies;

/// <summary>
/// That a revision is copied next. <see cref="Last"/> is the number of the source's newest; changes are counted from the first revision
/// on, those of an earlier copy included.
/// </summary>
public sealed record CopyProgress(Revision Next, long Last, long ChangesCopied, long ChangesInAll);
