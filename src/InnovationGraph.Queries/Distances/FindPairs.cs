using System.Text.Json.Nodes;
using InnovationGraph.Queries.Algorithms;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Distances;

/// <summary>What one algorithm says of every pair of a source and a target.</summary>
internal sealed class FindPairs(AlgorithmDescriptor algorithm) : RunAlgorithm<PairParameters, AlgorithmAnswer.Pairs, PairsBody>(algorithm)
{
    public override string Id => $"find{Name}";

    public override string Route => $"/{Algorithm.Id}";

    public override string Tag => Tags.Paths;

    public override string Summary => Algorithm.Title;

    protected override AlgorithmQuery QueryOf(PairParameters parameters, QueryContext context) =>
        base.QueryOf(parameters, context) with { Sources = parameters.Source, Targets = parameters.Target };

    protected override Task<PairsBody> AnswerOfAsync(
        AlgorithmAnswer.Pairs result, PairParameters parameters, QueryContext context, CancellationToken cancellation) => Task.FromResult(new PairsBody(
        context.View.Number,
        Algorithm.Id,
        PropertyBodies.Of(result.Arguments),
        result.Total,
        result.Items,
        result.Notes,
        context.Next(result.Total, result.Items.Count)));
}

internal sealed record PairParameters : AlgorithmParameters
{
    [Parameter("The first of each pair.", Example = "cstc")]
    public required ValueList<RecordId> Source { get; init; }

    [Parameter("The second of each pair.", Example = "siasun")]
    public required ValueList<RecordId> Target { get; init; }
}

/// <summary>A page of pairs of entities.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Algorithm">The algorithm's id.</param>
/// <param name="Parameters">The parameters it ran with.</param>
/// <param name="Total">How many pairs there are: sources times targets.</param>
/// <param name="Items">This page, by the id of the source and then of the target.</param>
/// <param name="Notes">What was left out.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record PairsBody(
    long Revision,
    string Algorithm,
    JsonObject Parameters,
    int Total,
    IReadOnlyList<EntityPair> Items,
    IReadOnlyList<string> Notes,
    string? Next) : IPagedAnswer, IListAnswer<EntityPair>;
