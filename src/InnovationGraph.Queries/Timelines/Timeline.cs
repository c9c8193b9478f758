namespace InnovationGraph.Queries.Timelines;

/// <summary>
/// What is known of an entity in order of the earliest stated date: by its first day, the less precise date first; then what is its own before
/// what is one step away, and the entity before relationships before observations, each by id. What has no date stands apart, in the same order.
/// </summary>
internal sealed record Timeline(IReadOnlyList<TimelineEntry> Dated, IReadOnlyList<TimelineEntry> Undated)
{
    /// <summary>What to know of the selection.</summary>
    public ValueList<string> Notes { get; init; }

    /// <param name="entity">The entity, for its own span, which is listed only where it is dated; null to leave it out.</param>
    /// <param name="relationships">Its relationships.</param>
    /// <param name="observations">The figures about it.</param>
    /// <param name="away">What is one step away.</param>
    public static Timeline Of(
        Entity? entity, IEnumerable<Relationship> relationships, IEnumerable<Observation> observations, IEnumerable<StepAway> away)
    {
        List<TimelineEntry> entries =
        [
            .. relationships.Select(relationship => new TimelineEntry(EarliestOf(relationship), relationship.RecordType, relationship.Id)),
            .. observations.Select(observation => new TimelineEntry(EarliestOf(observation.Period), observation.RecordType, observation.Id)),
            .. away.Select(step => new TimelineEntry(EarliestOf(step.Relationship), step.Relationship.RecordType, step.Relationship.Id)
            {
                Through = step.Through,
            }),
        ];
        if (entity is { IsDated: true })
        {
            entries.Add(new(EarliestOf(entity.Valid, entity.HeldAt), entity.RecordType, entity.Id));
        }

        var ordered = entries.OrderBy(entry => entry.Date).ThenBy(entry => entry.Through is not null).ThenBy(entry => entry.Record).ThenBy(entry => entry.Id).ToList();
        return new([.. ordered.Where(entry => entry.Date is not null)], [.. ordered.Where(entry => entry.Date is null)]);
    }

    /// <summary>
    /// The earliest date stated of it: when it began or, where that is not stated, when it ended. The period of its money counts too, and the
    /// dates on which it is stated to have held.
    /// </summary>
    private static PartialDate? EarliestOf(Relationship relationship) =>
        new[] { EarliestOf(relationship.Valid, relationship.HeldAt), EarliestOf(relationship.Money?.Period ?? default) }.Min();

    private static PartialDate? EarliestOf(Interval valid, ValueList<PartialDate> heldAt) =>
        heldAt.Select(date => (PartialDate?)date).Append(EarliestOf(valid)).Min();

    private static PartialDate? EarliestOf(Interval interval) => interval.From ?? interval.To;
}

/// <summary>Something about an entity, with the earliest date that is stated of it; null for none.</summary>
internal sealed record TimelineEntry(PartialDate? Date, RecordType Record, RecordId Id)
{
    /// <summary>The thing through which it comes; null for what is the entity's own.</summary>
    public RecordId? Through { get; init; }
}
