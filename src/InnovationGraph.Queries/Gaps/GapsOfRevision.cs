namespace InnovationGraph.Queries.Gaps;

/// <summary>All gaps of a revision, by id.</summary>
internal sealed class GapsOfRevision(IReadOnlyList<Gap> gaps)
{
    public IReadOnlyList<Gap> All { get; } = gaps;

    public ILookup<RecordId, Gap> BySubject { get; } = gaps.ToLookup(gap => gap.Subject);
}
