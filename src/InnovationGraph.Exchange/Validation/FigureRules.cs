using InnovationGraph.Core.Citations;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Validation;

/// <summary>A figure is quoted as the source prints it; one that no source prints is ours, and says how it was derived.</summary>
internal static class FigureRules
{
    public static void Check(ValidationScope scope, GraphRecord record, Quantity quantity)
    {
        if (quantity.AsStated is null && record.Evidence.Count > 0 && !record.Evidence.Any(evidence => evidence.Stance == Stance.Inferred))
        {
            scope.Report(
                record, new("asStated"), null, "is empty; quote the figure as the source prints it, or give evidence of the stance inferred");
        }
    }
}
