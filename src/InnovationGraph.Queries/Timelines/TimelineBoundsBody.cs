namespace InnovationGraph.Queries.Timelines;

/// <summary>What bounds a record of which no date is stated.</summary>
/// <param name="NotBefore">The latest date on which an entity that it is about is stated to begin; null where none is.</param>
/// <param name="NotBeforeOf">The id of that entity.</param>
/// <param name="NotAfter">The earliest date on which an entity that it is about is stated to end; null where none is.</param>
/// <param name="NotAfterOf">The id of that entity.</param>
/// <param name="ToldBy">The earliest date by which a source of it was written; null where none has a date.</param>
internal sealed record TimelineBoundsBody(
    PartialDate? NotBefore, RecordId? NotBeforeOf, PartialDate? NotAfter, RecordId? NotAfterOf, PartialDate? ToldBy)
{
    /// <summary>The ids of the entities that a record is about: its ends, or its subject and dimensions.</summary>
    public static IEnumerable<RecordId> EntitiesOf(GraphRecord record) => record switch
    {
        Relationship relationship => [relationship.Source, relationship.Target],
        Observation observation => observation.Dimensions.Values.Prepend(observation.Subject).Distinct(),
        _ => [],
    };

    /// <summary>Null where nothing bounds it. Entities that were never there at one time bound nothing.</summary>
    /// <param name="record">The record.</param>
    /// <param name="entities">The entities that it is about, by id.</param>
    /// <param name="sources">All sources, by id.</param>
    public static TimelineBoundsBody? Of(
        GraphRecord record, IReadOnlyDictionary<RecordId, Entity> entities, IReadOnlyDictionary<RecordId, Source> sources)
    {
        var about = EntitiesOf(record).Where(entities.ContainsKey).Select(id => entities[id]).ToList();
        var begun = about.Where(one => one.Valid.From is not null).MaxBy(one => one.Valid.From!.Value.EarliestDay);
        var ended = about.Where(one => one.Valid.To is not null).MinBy(one => one.Valid.To!.Value.LatestDay);
        if (DayRange.Between(begun?.Valid.From, ended?.Valid.To).IsEmpty)
        {
            (begun, ended) = (null, null);
        }

        var told = record.Evidence.Select(evidence => sources.GetValueOrDefault(evidence.Source)).Select(source => source?.Date ?? source?.NotAfter)
            .Where(date => date is not null).MinBy(date => date!.Value.LatestDay);
        return begun is null && ended is null && told is null ? null : new(begun?.Valid.From, begun?.Id, ended?.Valid.To, ended?.Id, told);
    }
}
