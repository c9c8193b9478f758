using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using InnovationGraph.Queries.Ontologies;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Indicators;

internal sealed class ListIndicators : Query<ListIndicatorsParameters, IndicatorListBody>
{
    public override string Route => "/indicators";

    public override string Tag => Tags.Figures;

    public override string Summary => "What figures measure, and how many there are of each";

    protected override async Task<Outcome<IndicatorListBody>> AnswerAsync(
        ListIndicatorsParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var counts = await IndicatorCounts.GetAsync(context, cancellation);
        var indicators = context.Ontology.Ontology.Indicators;
        return counts.IsAnswered
            ? new IndicatorListBody(context.View.Number, indicators.Count, [.. indicators.Select(counts.Answer.Of)])
            : counts.Failure;
    }
}

internal sealed record ListIndicatorsParameters
{
    public AtRevision At { get; init; } = new();
}

/// <summary>What figures measure.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many indicators there are.</param>
/// <param name="Items">Every indicator of the ontology, in its order.</param>
internal sealed record IndicatorListBody(long Revision, int Total, IReadOnlyList<IndicatorCountBody> Items) : IListAnswer<IndicatorCountBody>;

/// <summary>An indicator and how many figures are recorded of it.</summary>
internal sealed record IndicatorCountBody : IndicatorBody
{
    [SetsRequiredMembers]
    internal IndicatorCountBody(Indicator indicator)
        : base(indicator)
    {
    }

    /// <summary>How many observations there are.</summary>
    [JsonPropertyOrder(1)]
    public required int Observations { get; init; }

    /// <summary>How many of them have a number; the others give a direction in words.</summary>
    [JsonPropertyOrder(1)]
    public required int WithNumber { get; init; }

    /// <summary>How many of them are targets.</summary>
    [JsonPropertyOrder(1)]
    public required int Targets { get; init; }

    /// <summary>How many entities they are about.</summary>
    [JsonPropertyOrder(1)]
    public required int Subjects { get; init; }
}
