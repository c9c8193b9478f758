using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using InnovationGraph.Core.Answers;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Indicators;

/// <summary>The series of an indicator.</summary>
internal sealed record IndicatorSeriesBody : IPagedAnswer, ITableAnswer
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

    /// <summary>A row for each point of a series.</summary>
    public Table ToTable() => RecordTable.Flat(Items.SelectMany(series => series.Points));
}

/// <summary>The figures about one subject, counted over the same dimensions.</summary>
/// <param name="Subject">What they are about.</param>
/// <param name="Dimensions">What they are all counted over: dimension (market, population, ...) to entity. Points may differ in the term, and in who set a target.</param>
/// <param name="Points">The figures by time, targets beside actuals; the undated last.</param>
/// <param name="Comparable">Whether the points have one unit and each a number.</param>
/// <param name="Notes">What keeps the points from being one line.</param>
/// <param name="Comparisons">Each target of the series beside the figures of what was reached, also those of the subject's other series.</param>
internal sealed record SeriesBody(
    EntitySummary Subject,
    IReadOnlyDictionary<string, EntitySummary> Dimensions,
    IReadOnlyList<PointBody> Points,
    bool Comparable,
    IReadOnlyList<string> Notes,
    IReadOnlyList<ComparisonBody> Comparisons)
{
    public static SeriesBody Of(
        IndicatorSeries series,
        IReadOnlyDictionary<RecordId, ObservationBody> observations,
        IReadOnlyDictionary<RecordId, EntitySummary> entities) => new(
        entities[series.Subject],
        series.Dimensions.ToDictionary(one => one.Key, one => entities[one.Value]),
        [.. series.Points.Zip(series.Times, (point, time) => new PointBody(observations[point], IntervalBody.Of(time)))],
        series.IsComparable,
        series.Notes,
        [.. series.Comparisons.Select(ComparisonBody.Of)]);
}

/// <summary>A figure as a point of a series.</summary>
internal sealed record PointBody : ObservationBody
{
    [SetsRequiredMembers]
    public PointBody(ObservationBody figure, IntervalBody time)
        : base(figure) => Time = time;

    /// <summary>Where it stands on the axis of time: its period, or where none is stated that of its term.</summary>
    [JsonPropertyOrder(1)]
    public required IntervalBody Time { get; init; }
}

/// <summary>A target beside what was reached, about the same subject and time.</summary>
/// <param name="Target">The id of the target.</param>
/// <param name="Actual">The id of the figure of what was reached; null where none is recorded of that time.</param>
/// <param name="Comparable">Whether the two have the same unit, dimensions and period, and a number each.</param>
/// <param name="Differs">What differs, the target's first; empty when they are comparable.</param>
internal sealed record ComparisonBody(RecordId Target, RecordId? Actual, bool Comparable, IReadOnlyList<string> Differs)
{
    public static ComparisonBody Of(TargetComparison comparison) => new(
        comparison.Target, comparison.Actual, comparison.IsComparable, comparison.Differences);
}

/// <summary>How a derived indicator follows from others.</summary>
/// <param name="Formula">The formula, in ids of indicators.</param>
/// <param name="Inputs">The indicators that it names, with their observations.</param>
/// <param name="Figures">What it gives where inputs of the same subject, dimensions, period and nature exist, in the units they have.</param>
internal sealed record DerivationBody(string Formula, IReadOnlyList<InputBody> Inputs, IReadOnlyList<DerivedFigureBody> Figures)
{
    /// <param name="formula">The indicator's.</param>
    /// <param name="figures">Those that the question keeps.</param>
    /// <param name="limit">How many observations of an input are shown.</param>
    /// <param name="observations">Those, by id.</param>
    /// <param name="ontology">Has the titles of the inputs.</param>
    public static DerivationBody Of(
        string formula, IndicatorFigures figures, int limit, IReadOnlyDictionary<RecordId, ObservationBody> observations, OntologyIndex ontology) => new(
            formula,
            [
                .. figures.Inputs.Select(input => new InputBody(
                    input.Indicator,
                    ontology.Indicators.GetValueOrDefault(input.Indicator)?.Title ?? input.Indicator,
                    input.Figures.Count,
                    input.WithNumber,
                    [.. input.Figures.Take(limit).Select(id => observations[id])])),
            ],
            [.. figures.Derived.Select(DerivedFigureBody.Of)]);
}

/// <summary>An input of a derived indicator.</summary>
/// <param name="Indicator">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Total">How many observations of it pass the filters.</param>
/// <param name="WithNumber">How many of them have a number.</param>
/// <param name="Observations">The first of them by subject and id, as many as the limit of a page.</param>
internal sealed record InputBody(string Indicator, string Title, int Total, int WithNumber, IReadOnlyList<ObservationBody> Observations);

/// <summary>A figure computed from two recorded ones.</summary>
/// <param name="Subject">The id of the entity it is about.</param>
/// <param name="Dimensions">What both are counted over.</param>
/// <param name="Period">The time that both are about.</param>
/// <param name="Nature">What both are: actual, target or estimate.</param>
/// <param name="Quantity">The result.</param>
/// <param name="Inputs">The ids of the two observations, the numerator first.</param>
internal sealed record DerivedFigureBody(
    RecordId Subject,
    IReadOnlyDictionary<string, RecordId> Dimensions,
    IntervalBody Period,
    Nature Nature,
    QuantityBody Quantity,
    IReadOnlyList<RecordId> Inputs)
{
    public static DerivedFigureBody Of(DerivedFigure figure) => new(
        figure.Subject,
        figure.Dimensions,
        IntervalBody.Of(figure.Period),
        figure.Nature,
        QuantityBody.Of(figure.Quantity),
        figure.Inputs);
}
