using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Observations;

/// <summary>Which figures a list keeps.</summary>
internal sealed record ObservationFilters : IParameterGroup
{
    [Parameter("Indicators to keep.", Form = TextForm.Indicator)]
    public ValueList<string> Indicator { get; init; }

    [Parameter("actual, target or estimate.")]
    public ValueList<Nature> Nature { get; init; }

    [Parameter("Which way the figures go: up, down, flat, peak or trough.")]
    public ValueList<Trend> Trend { get; init; }

    public RecordFilters Records { get; init; } = new();

    /// <summary>The figures kept, in the order given.</summary>
    public IEnumerable<Observation> Keep(IEnumerable<Observation> observations, RevisionView view)
    {
        ObservationFilter figures = new(Records.ToFilter(view.Revision), view);
        return observations
            .Where(one => Indicator.Count == 0 || Indicator.Contains(one.Indicator))
            .Where(one => Nature.Count == 0 || Nature.Contains(one.Nature))
            .Where(one => Trend.Count == 0 || (one.Trend is { } trend && Trend.Contains(trend)))
            .Where(figures.Admits);
    }

    /// <summary>The figures kept, by indicator, period, then id; and what to know of the selection.</summary>
    public ObservationSelection Select(IEnumerable<Observation> observations, RevisionView view)
    {
        List<Observation> kept =
        [
            .. Keep(observations, view)
                .OrderBy(one => one.Indicator, StringComparer.Ordinal)
                .ThenBy(one => one.Period.Days.First)
                .ThenBy(one => one.Id),
        ];
        var filter = Records.ToFilter(view.Revision);
        var certain = filter.IsTimed ? kept.Count(one => view.Days.Of(one).At(filter.Days) == Holding.Certain) : 0;
        return new([.. kept.Select(one => one.Id)], TimeNotes.For(filter, kept.Count, certain, "figures"));
    }
}

/// <summary>Which figures a list has, in order, and what to know of the selection.</summary>
internal sealed record ObservationSelection(IReadOnlyList<RecordId> Ids, IReadOnlyList<string> Notes);

/// <summary>A page of figures.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">This page, by indicator, period, then id.</param>
/// <param name="Notes">What to know of the selection.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record ObservationPageBody(
    long Revision, int Total, IReadOnlyList<ObservationBody> Items, IReadOnlyList<string> Notes, string? Next)
    : IPagedAnswer, IListAnswer<ObservationBody>
{
    /// <summary>The page of a selection that is made once for all pages; only the figures shown are read.</summary>
    /// <param name="question">What tells the selection from others: the parameters without the page.</param>
    /// <param name="select">Makes the selection.</param>
    /// <param name="filter">What is asked of evidence and time.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="context">What it is answered from.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static async Task<Outcome<ObservationPageBody>> ReadAsync(
        object question,
        Func<Task<Outcome<ObservationSelection>>> select,
        GraphFilter filter,
        Paging paging,
        QueryContext context,
        CancellationToken cancellation)
    {
        var selected = await context.View.ComputeOnceAsync(question, select, cancellation);
        if (!selected.IsAnswered)
        {
            return selected.Failure;
        }

        var selection = selected.Answer;
        var page = selection.Ids.Skip(context.Skip).Take(paging.Limit).ToList();
        var figures = await context.Store.ReadAsync<Observation>(page, context.View.Number, cancellation);
        var holding = await context.TellHoldingAsync(filter, [], cancellation);
        return new ObservationPageBody(
            context.View.Number,
            selection.Ids.Count,
            [.. page.Select(id => ObservationBody.Of(figures[id], holding(figures[id])))],
            selection.Notes,
            context.Next(selection.Ids.Count, page.Count));
    }
}
