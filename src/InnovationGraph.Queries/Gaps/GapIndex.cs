namespace InnovationGraph.Queries.Gaps;

/// <summary>All gaps of a revision, read once: there are few, and many answers show some.</summary>
internal sealed class GapIndex(IReadOnlyList<Gap> gaps)
{
    /// <summary>By id.</summary>
    public IReadOnlyList<Gap> All { get; } = gaps;

    public ILookup<RecordId, Gap> BySubject { get; } = gaps.ToLookup(gap => gap.Subject);

    public static Task<Outcome<GapIndex>> GetAsync(QueryContext context, CancellationToken cancellation) =>
        context.View.ComputeOnceAsync(nameof(GapIndex), () => ReadAllAsync(context), cancellation);

    private static async Task<Outcome<GapIndex>> ReadAllAsync(QueryContext context) =>
        new GapIndex(await context.Store.ReadGapsAsync(null, context.View.Number, CancellationToken.None));
}
