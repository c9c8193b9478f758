using InnovationGraph.Queries.Gaps;

namespace InnovationGraph.Queries.Indicators;

/// <summary>The series of an indicator.</summary>
internal sealed record IndicatorSeriesBody
{
    /// <summary>The revision answered from.</summary>
    public required long Revision { get; init; }

    /// <summary>The indicator, with the counts of all its figures.</summary>
    public required IndicatorCountBody Indicator { get; init; }

    /// <summary>How many series there are in all.</summary>
    public required int Total { get; init; }

    /// <summary>This page, by subject, then dimensions.</summary>
    public required IReadOnlyList<SeriesBody> Items { get; init; }

    /// <summary>How it follows from other indicators; null for a measured one.</summary>
    public DerivationBody? Derivation { get; init; }

    /// <summary>What the sources leave open of it, or of its inputs.</summary>
    public required IReadOnlyList<GapBody> Gaps { get; init; }

    /// <summary>What to know of the figures.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The cursor of the next page; null on the last.</summary>
    public string? Next { get; init; }
}
