using System.Globalization;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Packages.Tables;

/// <summary>How the texts of cells are read; each gives what is wrong, or null.</summary>
internal static class Cells
{
    /// <summary>What is wrong with a text that is no id.</summary>
    public const string NoId = $"is no id; an id has {RecordId.Form}";

    /// <summary>Reads an id, also as registers write it: capitals become small letters, and <c>_ . : /</c> hyphens.</summary>
    public static string? ParseId(string text, out RecordId value) =>
        RecordId.TryParse(text, out value) || RecordId.TryParse(ToSlug(text), out value) ? null : NoId;

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

    private static string ToSlug(string text)
    {
        var slug = text.ToLowerInvariant();
        foreach (var joint in "_.:/")
        {
            slug = slug.Replace(joint, '-');
        }

        return string.Join('-', slug.Split('-', StringSplitOptions.RemoveEmptyEntries));
    }
}
