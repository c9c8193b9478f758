namespace InnovationGraph.Queries.Gaps;

/// <summary>All gaps of a revision, read once: there are few, and many answers show some.</summary>
internal sealed class GapIndex(IReadOnlyList<Gap> gaps, IEnumerable<Relationship> relationships)
{
    private readonly ILookup<(RecordId, RecordId, string?), RecordId> _byEnds =
        relationships.ToLookup(one => (one.Source, one.Target, one.Channel), one => one.Id);

    /// <summary>By id.</summary>
    public IReadOnlyList<Gap> All { get; } = gaps;

    public ILookup<RecordId, Gap> BySubject { get; } = gaps.ToLookup(gap => gap.Subject);

    public static Task<Outcome<GapIndex>> GetAsync(QueryContext context, CancellationToken cancellation) =>
        context.View.ComputeOnceAsync(nameof(GapIndex), () => ReadAllAsync(context), cancellation);

    /// <summary>
    /// What is open about a flow: in it or another relationship between its ends on its channel (what was paid for a share is open in the
    /// share); in its payer, target or recipient about its channel, type or an indicator of the channel; and in a payer that is a group.
    /// Target and recipient differ where money reaches the recipient through a project.
    /// </summary>
    public IEnumerable<Gap> OfFlow(LinkedRelationship flow, RecordId recipient, OntologyIndex ontology)
    {
        var (relationship, payer, target) = flow;
        RecordId[] reached = [target.Id, recipient];
        var beside = relationship.Channel is null ? [] : reached.SelectMany(end => _byEnds[(payer.Id, end, relationship.Channel)]);
        return beside.Append(relationship.Id).Distinct().SelectMany(id => BySubject[id])
            .Concat(BySubject[payer.Id].Where(gap => ontology.HasRole(payer.Kind, KindRole.Group) || IsAbout(gap.About)))
            .Concat(reached.SelectMany(end => BySubject[end]).Where(gap => IsAbout(gap.About)))
            .DistinctBy(gap => gap.Id);

        bool IsAbout(string about) => about == relationship.Type
            || (relationship.Channel is { } channel && (about == channel || ontology.Indicators.GetValueOrDefault(about)?.Channel == channel));
    }

    private static async Task<Outcome<GapIndex>> ReadAllAsync(QueryContext context)
    {
        var gaps = await context.Store.ReadGapsAsync(null, context.View.Number, CancellationToken.None);
        var relationships = await context.Store.ReadAsync<Relationship>(
            [.. gaps.Select(gap => gap.Subject).Distinct()], context.View.Number, CancellationToken.None);
        return new GapIndex(gaps, relationships.Values);
    }
}
