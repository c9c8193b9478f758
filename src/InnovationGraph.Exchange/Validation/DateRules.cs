using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Validation;

/// <summary>What held on a date held between its bounds, and a source was written between its own.</summary>
internal static class DateRules
{
    public static void Check(ValidationScope scope, GraphRecord record, Interval valid, ValueList<PartialDate> heldAt)
    {
        foreach (var date in heldAt)
        {
            if (valid.From is { } from && date.LatestDay < from.EarliestDay)
            {
                scope.Report(record, new("heldAt"), date.ToString(), $"is before validFrom ({from}); it is a date between validFrom and validTo");
            }
            else if (valid.To is { } to && date.EarliestDay > to.LatestDay)
            {
                scope.Report(record, new("heldAt"), date.ToString(), $"is after validTo ({to}); it is a date between validFrom and validTo");
            }
        }
    }

    public static void Check(ValidationScope scope, Source source)
    {
        if (source.Date is { } date && (source.NotBefore ?? source.NotAfter) is { } bound)
        {
            var field = source.NotBefore is null ? "notAfter" : "notBefore";
            scope.Report(source, new(field), bound.ToString(), $"stands beside the date {date}; it is for a source without a printed date");
        }
        else if (source is { NotBefore: { } first, NotAfter: { } last } && last.LatestDay < first.EarliestDay)
        {
            scope.Report(source, new("notAfter"), last.ToString(), $"is before notBefore ({first})");
        }
    }
}
