using System.Globalization;

namespace InnovationGraph.Queries.Funding;

/// <summary>Why no total adds a figure, and the record that stands for it; null where none does.</summary>
internal readonly record struct Exclusion(ExclusionReason Reason, RecordId? Of = null)
{
    public override string ToString()
    {
        var other = Of?.ToString() ?? "another row";
        return Reason switch
        {
            ExclusionReason.NoFigure => "no figure",
            ExclusionReason.NoCurrency => "currency not stated",
            ExclusionReason.Valuation => "valuation",
            ExclusionReason.Target => "target",
            ExclusionReason.Estimate => "estimate",
            ExclusionReason.Account => $"another account of {other}",
            ExclusionReason.SameFigure => $"the same figure as {other}, which tells the same money",
            ExclusionReason.Part => $"part of {other}",
            ExclusionReason.Member => $"example or member of {other}",
            _ => $"overlaps in period with {other}",
        };
    }

    /// <summary>The note that counts by reason what no total adds; null where there is nothing.</summary>
    public static string? Count(IReadOnlyCollection<Exclusion> exclusions, int all, string records)
    {
        var reasons = exclusions.GroupBy(one => one.Reason).OrderBy(one => one.Key)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{new Exclusion(one.Key)} {one.Count()}"));
        return exclusions.Count == 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"In no total: {exclusions.Count} of {all} {records} ({string.Join("; ", reasons)}).");
    }
}

/// <summary>Why no total adds a figure.</summary>
internal enum ExclusionReason
{
    NoFigure,
    NoCurrency,
    Valuation,
    Target,
    Estimate,
    Account,
    SameFigure,
    Part,
    Member,
    Overlap,
}
