using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Api.Records;

/// <summary>A figure: a value, or bounds of which one may be open.</summary>
/// <param name="Value">The number in the unit; null where bounds are given, or only a direction.</param>
/// <param name="Low">The lower bound in the unit; null when open.</param>
/// <param name="High">The upper bound in the unit; null when open.</param>
/// <param name="Unit">An ISO 4217 code for money, else percent, count, multiple, ...</param>
/// <param name="Qualifier">exact, about, over, atLeast, under or atMost.</param>
/// <param name="AsStated">The figure as the source prints it; null for a sum of ours.</param>
/// <param name="Equivalents">The source's own conversions; never summed.</param>
internal sealed record QuantityBody(
    decimal? Value, decimal? Low, decimal? High, string Unit, string Qualifier, string? AsStated, IReadOnlyList<QuantityBody> Equivalents)
{
    public static QuantityBody Of(Quantity quantity) => new(
        quantity.Value,
        quantity.Low,
        quantity.High,
        quantity.Unit,
        EnumNames.Of(quantity.Qualifier),
        quantity.AsStated,
        [.. quantity.Equivalents.Select(Of)]);
}
