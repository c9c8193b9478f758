using System.Globalization;
using InnovationGraph.Core.Answers;
using InnovationGraph.Queries.Successions;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Paths;

internal sealed class FindPaths : Query<PathParameters, PathsAnswer>
{
    public override string Route => "/paths";

    public override string Tag => Tags.Paths;

    public override string Summary => "Paths between two entities";

    public override bool IsHeavy => true;

    public override string Description =>
        "A step carries every relationship between its two entities that passes the filters. "
        + "Groups, concepts and likenings are never in the middle unless asked for. No path is an empty list.";

    protected override async Task<Outcome<PathsAnswer>> AnswerAsync(
        PathParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        if (parameters.K != PathQuery.UsualK && parameters.Algorithm is not (PathAlgorithm.KShortest or PathAlgorithm.Simple))
        {
            return new QueryFailure.BadParameters(
                "k", $"has no meaning with algorithm={EnumNames.Of(parameters.Algorithm)}; it goes with kShortest and simple");
        }

        PathQuery query = new(parameters.Filters.ToFilter(context.Revision), parameters.Source, parameters.Target)
        {
            Algorithm = parameters.Algorithm,
            K = parameters.K,
            MaxHops = parameters.MaxHops,
            Forward = parameters.Direction == PathDirection.Forward,
            Via = parameters.Via,
            Avoid = parameters.Avoid,
            Weight = parameters.Weight == PathQuery.Hops ? null : parameters.Weight,
            TimeCoherent = parameters.TimeCoherent,
        };
        var sources = await parameters.Follow.FindLineAsync(context, parameters.Source, cancellation);
        var targets = await parameters.Follow.FindLineAsync(context, parameters.Target, cancellation);
        if ((sources.Failure ?? targets.Failure) is { } failure)
        {
            return failure;
        }

        var found = await PathsOfLines.FindAsync(context.Traversal, query, sources.Answer!, targets.Answer!, cancellation);
        if (!found.IsAnswered)
        {
            return found.Failure;
        }

        var steps = found.Answer.Paths.SelectMany(path => path.Steps).SelectMany(step => step.Relationships).DistinctBy(one => one.Id).ToList();
        var holding = await context.TellHoldingAsync(query.Filter, steps, cancellation);
        var timeNotes = TimeNotes.For(
            query.Filter,
            steps.Count,
            steps.Count(one => holding(one) == Holding.Certain),
            found.Answer.ExcludedByAnEnd.Count,
            await context.FindEndsNotThenAsync(query.Filter, found.Answer.ExcludedByAnEnd, cancellation));
        return new PathsAnswer(
            context.View.Number,
            parameters.Algorithm,
            [.. found.Answer.Paths.Select(path => PathBody.Of(path, holding))],
            found.Answer.Truncated is not null,
            found.Answer.Truncated,
            [
                .. new[] { sources.Answer!.Note, targets.Answer!.Note }.OfType<string>(),
                .. timeNotes,
                .. new[] { UnweighedNote(found.Answer.Unweighed, query.Weight) }.OfType<string>(),
            ]);
    }

    private static string? UnweighedNote(int count, string? weight) => count == 0
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"Relationships left out because their '{weight}' is not stated, or is no distance: {count}.");
}

internal sealed record PathParameters
{
    [Parameter("Where the path starts.", Example = "cstc")]
    public required RecordId Source { get; init; }

    [Parameter("Where it ends.", Example = "siasun")]
    public required RecordId Target { get; init; }

    [Parameter(
        "shortest: the first of the cheapest; allShortest: all of them; kShortest: the k cheapest without a repeated entity; "
        + "widest: the one whose narrowest step is widest (needs weight); simple: paths without a repeated entity, the first k.")]
    public PathAlgorithm Algorithm { get; init; }

    [Parameter("How many paths kShortest and simple give.", Minimum = 1, Maximum = 50)]
    public int K { get; init; } = PathQuery.UsualK;

    [Parameter("The most steps of a path.", Minimum = 1, Maximum = 8)]
    public int MaxHops { get; init; } = 6;

    [Parameter("forward: every step from source to target of its relationship.")]
    public PathDirection Direction { get; init; }

    [Parameter("Entities that the path must pass, in any order.")]
    public ValueList<RecordId> Via { get; init; }

    [Parameter("Entities that the path must not pass.")]
    public ValueList<RecordId> Avoid { get; init; }

    [Parameter("hops, or a property that the ontology declares a distance (added up) or, for widest, a capacity.", Form = TextForm.Weight)]
    public string? Weight { get; init; }

    [Parameter("Whether some day must lie within every step.")]
    public bool TimeCoherent { get; init; }

    public SuccessionParameter Follow { get; init; } = new();

    public GraphFilters Filters { get; init; } = new();
}

/// <summary>Which way the steps of a path run.</summary>
internal enum PathDirection
{
    Any,
    Forward,
}

/// <summary>The paths between two entities.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Algorithm">The algorithm that found them.</param>
/// <param name="Paths">By cost, hops, then the ids along the path; empty when there is none.</param>
/// <param name="Truncated">Whether a limit cut the list short.</param>
/// <param name="TruncatedBy">Which limit; null when none did.</param>
/// <param name="Notes">Whom the question took as one where it follows successions; at a time, how much of the paths is certain and what of the source and target the dates of an end exclude; how many relationships lack the weight asked for.</param>
internal sealed record PathsAnswer(
    long Revision, PathAlgorithm Algorithm, IReadOnlyList<PathBody> Paths, bool Truncated, string? TruncatedBy, IReadOnlyList<string> Notes)
    : ILimitedAnswer, ITableAnswer, IGraphAnswer
{
    /// <summary>A row for each step.</summary>
    public Table ToTable() => RecordTable.Flat(Paths.SelectMany((path, index) => path.Steps.Select((step, at) => new
    {
        Path = index + 1,
        path.Cost,
        path.Hops,
        Step = at + 1,
        From = path.Entities[at],
        To = path.Entities[at + 1],
        Types = step.Relationships.Select(one => one.Type).Distinct(),
        Relationships = step.Relationships.Select(one => one.Id),
        Evidence = step.Relationships.SelectMany(one => one.Evidence).Distinct(),
    })));

    /// <summary>What the paths are made of: each entity and relationship once, by id.</summary>
    public Graph ToGraph() => new(
        [new("revision", Revision), new("truncated", Truncated), new("truncatedBy", TruncatedBy)],
        RecordTable.Nested(Paths.SelectMany(path => path.Entities).DistinctBy(entity => entity.Id).OrderBy(entity => entity.Id)),
        RecordTable.Nested(Paths.SelectMany(path => path.Steps).SelectMany(step => step.Relationships)
            .DistinctBy(one => one.Id).OrderBy(one => one.Id).Select(EdgeBody.Of)));
}

/// <summary>A path.</summary>
/// <param name="Cost">Its hops, the sum of its distances, or for the widest path the capacity of its narrowest step.</param>
/// <param name="Hops">How many steps it has.</param>
/// <param name="Entities">The entities along it, from source to target.</param>
/// <param name="Steps">Its steps, in order.</param>
internal sealed record PathBody(double Cost, int Hops, IReadOnlyList<EntitySummary> Entities, IReadOnlyList<PathStepBody> Steps)
{
    public static PathBody Of(PathResult path, Func<GraphRecord, Holding?> holding) => new(
        path.Cost,
        path.Hops,
        path.Entities,
        [
            .. path.Steps.Select(step => new PathStepBody(
                step.From, step.To, [.. step.Relationships.Select(one => RelationshipBody.Of(one, holding(one)))])),
        ]);
}

/// <summary>A step of a path.</summary>
/// <param name="From">The id of the entity it starts at.</param>
/// <param name="To">The id of the entity it leads to.</param>
/// <param name="Relationships">Every relationship between the two that passes the filters, whichever way it runs.</param>
internal sealed record PathStepBody(RecordId From, RecordId To, IReadOnlyList<RelationshipBody> Relationships);
