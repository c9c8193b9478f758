using System.Text.Json.Nodes;
using InnovationGraph.Queries.Algorithms;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Centrality;

/// <summary>The ranking by the scores of one algorithm.</summary>
internal sealed class RankEntities(AlgorithmDescriptor measure) : RunAlgorithm<RankingParameters, AlgorithmAnswer.Scores, RankingBody>(measure)
{
    public override string Id => $"rankBy{Name}";

    public override string Route => $"/centrality/{Algorithm.Id}";

    public override string Tag => Tags.Centrality;

    public override string Summary => $"Entities by {Algorithm.Title}";

    protected override AlgorithmQuery QueryOf(RankingParameters parameters, QueryContext context)
    {
        var query = base.QueryOf(parameters, context);
        return query with { Seeds = parameters.Seed, Filter = query.Filter with { Kinds = parameters.Kind } };
    }

    protected override Task<RankingBody> AnswerOfAsync(
        AlgorithmAnswer.Scores result, RankingParameters parameters, QueryContext context, CancellationToken cancellation) => Task.FromResult(new RankingBody(
        context.View.Number,
        Algorithm.Id,
        PropertyBodies.Of(result.Arguments),
        result.Total,
        result.Items,
        result.Notes,
        context.Next(result.Total, result.Items.Count)));
}

internal sealed record RankingParameters : AlgorithmParameters
{
    [Parameter("Makes the ranking personal: what matters as seen from these entities.")]
    public ValueList<RecordId> Seed { get; init; }

    [Parameter("Kinds of entity to list; the others still count.", Form = TextForm.Kind, Example = "Firm")]
    [Formerly("rank")]
    public ValueList<string> Kind { get; init; }
}

/// <summary>A page of a ranking.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Measure">The measure's id.</param>
/// <param name="Parameters">The parameters it was computed with.</param>
/// <param name="Total">How many entities are ranked.</param>
/// <param name="Items">This page, the highest scores first; equal ones by id.</param>
/// <param name="Notes">What was left out, and what to know of the scores.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record RankingBody(
    long Revision,
    string Measure,
    JsonObject Parameters,
    int Total,
    IReadOnlyList<RankedEntity> Items,
    IReadOnlyList<string> Notes,
    string? Next) : IPagedAnswer, IListAnswer<RankedEntity>;
