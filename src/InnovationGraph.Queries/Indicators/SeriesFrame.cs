namespace InnovationGraph.Queries.Indicators;

/// <summary>What tells series of figures apart, and when a point of one is.</summary>
internal sealed class SeriesFrame(OntologyIndex ontology, IReadOnlyDictionary<RecordId, Interval> terms)
{
    private readonly ValueList<string> _times = ontology.DimensionsOf(DimensionRole.Time);
    private readonly ValueList<string> _setters = ontology.DimensionsOf(DimensionRole.SetBy);

    /// <summary>The frame for figures, with the years of the terms in which they fall.</summary>
    public static async Task<SeriesFrame> OfAsync(IEnumerable<Observation> figures, QueryContext context)
    {
        var times = context.Ontology.DimensionsOf(DimensionRole.Time);
        var terms = figures.SelectMany(figure => figure.Dimensions).Where(one => times.Contains(one.Key)).Select(one => one.Value).Distinct();
        var entities = await context.Store.ReadAsync<Entity>([.. terms], context.View.Number, CancellationToken.None);
        return new(context.Ontology, entities.ToDictionary(one => one.Key, one => one.Value.Valid));
    }

    /// <summary>The dimensions in which the points of a series agree.</summary>
    public ValueMap<RecordId> SharedOf(Observation figure) =>
        new(figure.Dimensions.Where(one => !_times.Contains(one.Key) && !_setters.Contains(one.Key)));

    /// <summary>The period of a figure; where none is stated, that of its term.</summary>
    public Interval TimeOf(Observation figure) => figure.Period.IsDated
        ? figure.Period
        : figure.Dimensions.Where(one => _times.Contains(one.Key)).Select(one => terms.GetValueOrDefault(one.Value)).FirstOrDefault();
}
