using InnovationGraph.Core.Answers;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Structure;

/// <summary>What falls apart without some entities.</summary>
internal sealed class FindResilience : Query<ResilienceParameters, ResilienceBody>
{
    public override string Route => "/resilience";

    public override string Tag => Tags.Centrality;

    public override string Summary => "What falls apart when entities are taken away";

    public override string Description =>
        "Relationships connect either way, and parallel ones are one. Compares the graph, as the filters leave it, with what it is without the "
        + "entities taken away: the parts into which falls what hung together with them, which sources and targets no longer reach each other, "
        + "and what would cut the rest. limit and cursor page through all lists at once.";

    public override bool IsHeavy => true;

    protected override async Task<Outcome<ResilienceBody>> AnswerAsync(
        ResilienceParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        ResilienceQuery query = new(parameters.Filters.ToFilter(context.Revision), parameters.Remove, context.Skip, parameters.Page.Limit)
        {
            Sources = parameters.Source,
            Targets = parameters.Target,
            SourceKinds = parameters.SourceKind,
            TargetKinds = parameters.TargetKind,
        };
        var outcome = await context.Traversal.FindResilienceAsync(query, cancellation);
        if (!outcome.IsAnswered)
        {
            return outcome.Failure;
        }

        var answer = outcome.Answer;
        var holding = await context.TellHoldingAsync(query.Filter, answer.Bridges.Items.Select(bridge => bridge.Relationship), cancellation);
        return new ResilienceBody(
            context.View.Number,
            answer.Before,
            answer.After,
            new(answer.Parts.Total, answer.Parts.Items),
            query.HasEnds ? new(answer.CutOff.Total, answer.CutOff.Items) : null,
            new(answer.ArticulationPoints.Total, answer.ArticulationPoints.Items),
            new(answer.Bridges.Total, [.. answer.Bridges.Items.Select(bridge => LinkedRelationshipBody.Of(bridge, holding(bridge.Relationship)))]),
            answer.Notes,
            context.Next(
                Most(answer.Parts.Total, answer.CutOff.Total, answer.ArticulationPoints.Total, answer.Bridges.Total),
                Most(answer.Parts.Items.Count, answer.CutOff.Items.Count, answer.ArticulationPoints.Items.Count, answer.Bridges.Items.Count)));
    }

    private static int Most(params ReadOnlySpan<int> counts)
    {
        var most = 0;
        foreach (var count in counts)
        {
            most = Math.Max(most, count);
        }

        return most;
    }
}

internal sealed record ResilienceParameters
{
    [Parameter("Entities to take away. Without any: what the graph hangs together by.", Example = "central-government")]
    public ValueList<RecordId> Remove { get; init; }

    [Parameter("Lists the pairs of these and the targets that no longer reach each other. They need not be among those that take part.")]
    public ValueList<RecordId> Source { get; init; }

    [Parameter("The other ends of the pairs; all that take part when there are only sources.")]
    public ValueList<RecordId> Target { get; init; }

    [Parameter("Kinds of entity that are sources.", Form = TextForm.Kind)]
    public ValueList<string> SourceKind { get; init; }

    [Parameter("Kinds of entity that are targets.", Form = TextForm.Kind)]
    public ValueList<string> TargetKind { get; init; }

    [Without(nameof(GraphFilters.Kind))]
    public GraphFilters Filters { get; init; } = new();

    public Paging Page { get; init; } = new();
}

/// <summary>What falls apart when entities are taken away: a page of each list.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Before">The graph before.</param>
/// <param name="After">The graph without the entities taken away.</param>
/// <param name="Parts">
/// The connected parts, afterwards, of what hung together with an entity taken away; of all where none is. The largest first, with their
/// first 20 members.
/// </param>
/// <param name="CutOff">The pairs of a source and a target that reached each other and no longer do, each once, with how far it was; null where none are asked about.</param>
/// <param name="ArticulationPoints">Entities without which the rest falls further apart, by id.</param>
/// <param name="Bridges">Relationships without which the rest falls further apart, by type and id.</param>
/// <param name="Notes">What was left out.</param>
/// <param name="Next">The cursor of the next page of the lists; null where no list is longer.</param>
internal sealed record ResilienceBody(
    long Revision,
    Connectedness Before,
    Connectedness After,
    PartPageBody Parts,
    CutOffPageBody? CutOff,
    ArticulationPointPageBody ArticulationPoints,
    BridgePageBody Bridges,
    IReadOnlyList<string> Notes,
    string? Next) : IPagedAnswer, ITableAnswer
{
    /// <summary>A row for each member of a part, each pair, each articulation point and each bridge.</summary>
    public Table ToTable() => RecordTable.Flat<Row>(
    [
        .. Parts.Items.SelectMany(part => part.Members.Select(member => new Row("part", part.Id, member, null, null, null, null))),
        .. (CutOff?.Items ?? []).Select(pair => new Row("cutOff", null, null, pair.Source, pair.Target, pair.Distance, null)),
        .. ArticulationPoints.Items.Select(point => new Row("articulationPoint", null, point, null, null, null, null)),
        .. Bridges.Items.Select(bridge => new Row("bridge", null, null, bridge.SourceEntity, bridge.TargetEntity, null, bridge.Id)),
    ]);

    private sealed record Row(
        string List, int? Part, EntitySummary? Entity, EntitySummary? Source, EntitySummary? Target, double? Distance, RecordId? Relationship);
}

/// <summary>A page of groups of entities.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Items">Those of this page.</param>
internal sealed record PartPageBody(int Total, IReadOnlyList<EntityGroup> Items);

/// <summary>A page of pairs of entities.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Items">Those of this page.</param>
internal sealed record CutOffPageBody(int Total, IReadOnlyList<EntityPair> Items);

/// <summary>A page of entities.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Items">Those of this page.</param>
internal sealed record ArticulationPointPageBody(int Total, IReadOnlyList<EntitySummary> Items);

/// <summary>A page of relationships.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Items">Those of this page.</param>
internal sealed record BridgePageBody(int Total, IReadOnlyList<LinkedRelationshipBody> Items);
