namespace InnovationGraph.Queries.Observations;

/// <summary>The part of a <see cref="GraphFilter"/> that asks something of figures: evidence and time.</summary>
internal sealed class ObservationFilter(GraphFilter filter, RevisionView view)
{
    private readonly EvidenceFilter _evidence = new(filter, view.Publishers);

    public bool Admits(Observation observation) =>
        (!filter.IsTimed || filter.Keeps(view.Days.Of(observation)))
        && _evidence.Admits(Citation.Distinct(observation.Evidence));
}
