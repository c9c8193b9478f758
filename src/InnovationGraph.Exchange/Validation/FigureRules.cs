using System.Globalization;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Validation;

/// <summary>
/// A figure is quoted as the source prints it; one that no source prints is ours, and says how it was derived. Its numbers can be summed.
/// </summary>
internal static class FigureRules
{
    public static void Check(ValidationScope scope, GraphRecord record, Quantity quantity)
    {
        if (quantity.AsStated is null && record.Evidence.Count > 0 && !record.Evidence.Any(evidence => evidence.Stance == Stance.Inferred))
        {
            scope.Report(
                record, new("asStated"), null, "is empty; quote the figure as the source prints it, or give evidence of the stance inferred");
        }

        CheckNumbers(scope, record, new("value"), quantity);
        for (var i = 0; i < quantity.Equivalents.Count; i++)
        {
            CheckNumbers(scope, record, new("value", RecordPart.Equivalent, i), quantity.Equivalents[i]);
        }
    }

    private static void CheckNumbers(ValidationScope scope, GraphRecord record, RecordField value, Quantity quantity)
    {
        foreach (var (column, number) in new[] { (value.Name, quantity.Value), ("low", quantity.Low), ("high", quantity.High) })
        {
            if (number is { } some && Math.Abs(some) > Quantity.Greatest)
            {
                scope.Report(
                    record,
                    value with { Name = column },
                    some.ToString(CultureInfo.InvariantCulture),
                    "is too great to be summed; 10^18 either side of zero is the most, so choose a greater unit");
            }
        }
    }
}
