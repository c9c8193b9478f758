using System.Text.Json.Nodes;
using InnovationGraph.Queries.Algorithms;
using InnovationGraph.Queries.Paths;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Centrality;

/// <summary>The ranking by the scores of one algorithm.</summary>
internal sealed class RankEntities(AlgorithmDescriptor measure) : RunAlgorithm<RankingParameters, AlgorithmAnswer.Scores, RankingBody>(measure)
{
    private const string WhatCounts = "This counts what the documents tell, not power: whom they write more about stands higher.";

    private static readonly string[] Ends = [ParameterNames.Source, ParameterNames.Target, "sourceKind", "targetKind"];

    public override string Id => $"rankBy{Name}";

    public override string Route => $"/centrality/{Algorithm.Id}";

    public override string Tag => Tags.Centrality;

    public override string Summary => $"Entities by {Algorithm.Title}";

    public override string Description =>
        $"{base.Description} Places and countries are out unless kind or among names them, or transit=all lets all in. A score of 0 has no rank.";

    public override IReadOnlyList<Parameter> Parameters => field ??=
        [.. base.Parameters.Where(parameter => Algorithm.TakesEnds || !Ends.Contains(parameter.Name))];

    protected override QueryFailure? Refuse(RankingParameters parameters) =>
        FollowedInfluences.Refuse(parameters.Follow) ?? RangeParameters.Refuse(parameters.Ranges);

    protected override AlgorithmQuery QueryOf(RankingParameters parameters, QueryContext context)
    {
        var query = base.QueryOf(parameters, context);
        return query with
        {
            Filter = query.Filter with { Kinds = parameters.Kind },
            Seeds = parameters.Seed,
            Sources = parameters.Source,
            Targets = parameters.Target,
            SourceKinds = parameters.SourceKind,
            TargetKinds = parameters.TargetKind,
            Within = parameters.Within,
            Follow = FollowedInfluences.Of(parameters.Follow),
            LeavesPlacesOut = !AsksForPlaces(query.Filter, parameters.Kind, context.Ontology),
            Ranges = parameters.Ranges.ToRuns(),
        };
    }

    protected override Task<RankingBody> AnswerOfAsync(
        AlgorithmAnswer.Scores result, RankingParameters parameters, QueryContext context, CancellationToken cancellation) => Task.FromResult(new RankingBody(
        context.View.Number,
        Algorithm.Id,
        PropertyBodies.Of(result.Arguments),
        result.Total,
        result.Items,
        [WhatCounts, .. result.Notes],
        context.Next(result.Total, result.Items.Count)));

    private static bool AsksForPlaces(GraphFilter filter, ValueList<string> kinds, OntologyIndex ontology) =>
        filter.AllTransit || filter.Among.Concat(kinds).Any(kind => ontology.PlaceKinds.Contains(kind) || ontology.HasRole(kind, KindRole.Country));
}

internal sealed record RankingParameters : AlgorithmParameters
{
    [Parameter("Kinds of entity to list, with their sub-kinds; the others still count.", Form = TextForm.Kind, Example = "Firm")]
    [Formerly("rank")]
    public ValueList<string> Kind { get; init; }

    [Parameter("Counts only shortest paths that start at these entities, which need not be among those that take part. An end of a path is not between.")]
    public ValueList<RecordId> Source { get; init; }

    [Parameter("Counts only shortest paths that end at these entities.")]
    public ValueList<RecordId> Target { get; init; }

    [Parameter("Counts only shortest paths that start at entities of these kinds: who stands between agencies and firms.", Form = TextForm.Kind)]
    public ValueList<string> SourceKind { get; init; }

    [Parameter("Counts only shortest paths that end at entities of these kinds.", Form = TextForm.Kind)]
    public ValueList<string> TargetKind { get; init; }

    [Parameter(
        "Turns each relationship along the influence that it carries: command, money, ownership, people, supply, knowledge; influence is all of "
        + "them. One that carries it both ways counts each way, one without it does not count. any, as when absent: relationships as they are.")]
    public ValueList<PathFollow> Follow { get; init; }

    [Parameter("A place: only entities that lie in it, by any chain of places, take part. A note counts those of which no place is known.")]
    public RecordId? Within { get; init; }

    [Parameter("Makes the ranking personal: what matters as seen from these entities.")]
    public ValueList<RecordId> Seed { get; init; }

    public RangeParameters Ranges { get; init; } = new();
}

/// <summary>A page of a ranking.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Measure">The measure's id.</param>
/// <param name="Parameters">The parameters it was computed with.</param>
/// <param name="Total">How many entities are listed, with and without a rank.</param>
/// <param name="Items">This page, the highest scores first; equal ones by id; a score of 0 is last and has no rank.</param>
/// <param name="Notes">What is counted, what was left out and why, and how many have no rank.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record RankingBody(
    long Revision,
    string Measure,
    JsonObject Parameters,
    int Total,
    IReadOnlyList<RankedEntity> Items,
    IReadOnlyList<string> Notes,
    string? Next) : IPagedAnswer, IListAnswer<RankedEntity>;
