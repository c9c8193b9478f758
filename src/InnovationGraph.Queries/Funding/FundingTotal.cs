namespace InnovationGraph.Queries.Funding;

/// <summary>
/// A sum of money of one group. The sum of a single figure is its quantity as it stands, with the source's words and equivalents; a sum of
/// several has neither.
/// </summary>
internal sealed record FundingTotal(SumGroup Group, Quantity Quantity)
{
    /// <summary>How many figures it adds.</summary>
    public required int Rows { get; init; }

    /// <summary>How many figures of the group it does not add.</summary>
    public required int LeftOut { get; init; }

    /// <summary>From the first to the last day of what it adds; an end that one of them does not state is null, and one is ongoing where any of them is.</summary>
    public required Interval Period { get; init; }

    /// <summary>The same in the currency asked for; null where not all that it adds can be converted.</summary>
    public Quantity? Converted { get; init; }

    /// <summary>The total of what a group adds; null where that is nothing.</summary>
    public static FundingTotal? Of(SumGroup group, IReadOnlyList<Figure> added, int all) => added.Count == 0
        ? null
        : new(group, QuantitySum.Of([.. added.Select(figure => figure.Quantity!)]))
        {
            Rows = added.Count,
            LeftOut = all - added.Count,
            Period = PeriodOf([.. added.Select(figure => figure.When)]),
            Converted = added.All(figure => figure.Converted is not null)
                ? QuantitySum.Of([.. added.Select(figure => figure.Converted!.Quantity)])
                : null,
        };

    private static Interval PeriodOf(IReadOnlyList<Interval> added) => new(
        added.All(when => when.From is not null) ? added.Min(when => when.From) : null,
        added.All(when => when.To is not null) ? added.MaxBy(when => when.To!.Value.LatestDay).To : null,
        added.Any(when => when.IsOngoing) && added.All(when => when.IsOngoing || when.To is not null));
}
