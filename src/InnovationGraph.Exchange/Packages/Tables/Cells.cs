using System.Globalization;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Packages.Tables;

/// <summary>How the texts of cells are read; each gives what is wrong, or null.</summary>
internal static class Cells
{
    public static string? ParseId(string text, out RecordId value) =>
        RecordId.TryParse(text, out value) ? null : $"is no id; an id has {RecordId.Form}";

    public static string? ParseNumber(string text, out decimal value)
    {
        if (decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
        {
            return null;
        }

        return "is no number; write it like 6500000000 or -0.5, without separators, signs of percent or exponents";
    }

    public static string? ParseDate(string text, out PartialDate value) =>
        PartialDate.TryParse(text, out value) ? null : "is no date; 2019, 2019-05 or 2019-05-18 is, with ~ behind it for about";
}
