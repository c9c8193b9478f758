using InnovationGraph.Queries.Indicators;

namespace InnovationGraph.Queries.Indicators;

/// <summary>A figure computed from two recorded ones.</summary>
/// <param name="Subject">The id of the entity it is about.</param>
/// <param name="Dimensions">What both are counted over.</param>
/// <param name="Period">The time that both are about.</param>
/// <param name="Nature">What both are: actual, target or estimate.</param>
/// <param name="Quantity">The result.</param>
/// <param name="Inputs">The ids of the two observations, the numerator first.</param>
internal sealed record DerivedFigureBody(
    string Subject,
    IReadOnlyDictionary<string, string> Dimensions,
    IntervalBody Period,
    string Nature,
    QuantityBody Quantity,
    IReadOnlyList<string> Inputs)
{
    public static DerivedFigureBody Of(DerivedFigure figure) => new(
        figure.Subject.ToString(),
        figure.Dimensions.ToDictionary(one => one.Key, one => one.Value.ToString()),
        IntervalBody.Of(figure.Period),
        EnumNames.Of(figure.Nature),
        QuantityBody.Of(figure.Quantity),
        [.. figure.Inputs.Select(id => id.ToString())]);
}
