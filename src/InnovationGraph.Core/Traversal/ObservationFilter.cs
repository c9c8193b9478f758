using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>The part of a <see cref="GraphFilter"/> that asks something of observations: evidence and time.</summary>
public sealed class ObservationFilter(GraphFilter filter, IReadOnlyDictionary<RecordId, string> publishers)
{
    private readonly EvidenceFilter _evidence = new(filter, publishers);
    private readonly DayRange _days = filter.Days;

    public bool Admits(Observation observation) =>
        observation.Period.Days.Overlaps(_days)
        && (observation.Period.IsDated || !filter.DatedOnly)
        && _evidence.Admits(Citation.Distinct(observation.Evidence));
}
