using System.Globalization;
using InnovationGraph.Queries.Successions;
using static System.FormattableString;

namespace InnovationGraph.Queries.Paths;

internal sealed class FindPaths : Query<PathParameters, PathsAnswer>
{
    public override string Route => "/paths";

    public override string Tag => Tags.Paths;

    public override string Summary => "Paths between two entities";

    public override bool IsHeavy => true;

    public override string Description =>
        "How one entity moves another: each step goes along the influence that its relationships carry (who commands, pays, owns, staffs, "
        + "supplies or teaches whom), from the source to the target, or where there is none from the target to the source, and reading "
        + "says which. follow=any goes along every relationship. A step carries every relationship between its two entities that passes "
        + "the filters. Groups, concepts and likenings are never in the middle unless asked for. Without a path, why says what stands in "
        + "the way, and association shows the shortest connection of any kind.";

    /// <summary>A search has a bit for each that it passed.</summary>
    private const int MostVia = 31;

    /// <summary>The most hops where every path may have to be walked.</summary>
    private const int MostHopsListed = 8;

    protected override async Task<Outcome<PathsAnswer>> AnswerAsync(
        PathParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        if (parameters.K != PathQuery.UsualK && parameters.Algorithm is not (PathAlgorithm.KShortest or PathAlgorithm.Simple))
        {
            return new QueryFailure.BadParameters(
                "k", $"has no meaning with algorithm={EnumNames.Of(parameters.Algorithm)}; it goes with kShortest and simple");
        }

        if (parameters.Via.Count > MostVia)
        {
            return new QueryFailure.BadParameters(ParameterNames.Via, Invariant($"takes at most {MostVia} entities"));
        }

        if (parameters.Algorithm == PathAlgorithm.Graph && parameters.Weight is not (null or PathQuery.Hops))
        {
            return new QueryFailure.BadParameters(ParameterNames.Weight, "has no meaning with algorithm=graph, whose paths are in no order");
        }

        if (parameters.MaxHops > MostHopsListed && !HasManyHops(parameters.Algorithm))
        {
            return new QueryFailure.BadParameters(
                ParameterNames.MaxHops,
                Invariant($"must be at most {MostHopsListed} with algorithm={EnumNames.Of(parameters.Algorithm)}, whose paths can be very many"));
        }

        if (FollowedInfluences.Refuse(parameters.Follow) is { } refused)
        {
            return refused;
        }

        var follow = FollowedOf(parameters, context.Ontology);
        PathQuery query = new(parameters.Filters.ToFilter(context.Revision), parameters.Source, parameters.Target)
        {
            Algorithm = parameters.Algorithm,
            K = parameters.K,
            MaxHops = parameters.MaxHops ?? (IsUnbounded(parameters) ? null : PathQuery.UsualHops),
            Direction = parameters.Direction,
            Follow = follow,
            Via = parameters.Via,
            Weight = parameters.Weight == PathQuery.Hops ? null : parameters.Weight,
            TimeCoherent = parameters.TimeCoherent,
        };
        var sources = await parameters.Lines.FindLineAsync(context, parameters.Source, cancellation);
        var targets = await parameters.Lines.FindLineAsync(context, parameters.Target, cancellation);
        if ((sources.Failure ?? targets.Failure) is { } failure)
        {
            return failure;
        }

        PathFinder finder = new(context.Traversal, sources.Answer!, targets.Answer!);
        var outcome = await finder.FindAsync(query, cancellation);
        if (!outcome.IsAnswered)
        {
            return outcome.Failure;
        }

        var (found, reading) = (outcome.Answer.Paths, outcome.Answer.Reading);
        var missing = found.IsEmpty ? await MissingPath.FindAsync(finder, query, context, cancellation) : null;
        var cut = missing?.Cut ?? await FindCutAsync(finder, query, outcome.Answer, cancellation);
        var onPaths = found.Paths.SelectMany(path => path.Steps).SelectMany(step => step.Relationships)
            .Concat(found.Graph?.Relationships ?? []).DistinctBy(one => one.Id).ToList();
        var beside = missing?.Association?.Steps.SelectMany(step => step.Relationships) ?? [];
        var holding = await context.TellHoldingAsync(query.Filter, onPaths.Concat(beside), cancellation);
        var timeNotes = TimeNotes.For(
            query.Filter,
            onPaths.Count,
            onPaths.Count(one => holding(one) == Holding.Certain),
            found.ExcludedByAnEnd.Count,
            await context.FindEndsNotThenAsync(query.Filter, found.ExcludedByAnEnd, cancellation));
        return new PathsAnswer(
            context.View.Number,
            parameters.Algorithm,
            [.. found.Paths.Select(path => PathBody.Of(path, reading, query.Filter, holding))],
            found.Graph is { } graph ? PathGraphBody.Of(graph, reading, holding) : null,
            missing?.Why ?? [],
            missing?.Association is { } association ? PathBody.Of(association, PathDirection.Either, query.Filter, holding) : null,
            cut is null ? null : ParameterNames.MaxHops,
            cut?.Needs,
            found.Truncated is not null,
            found.Truncated,
            [
                .. new[] { sources.Answer!.Note, targets.Answer!.Note }.OfType<string>(),
                .. timeNotes,
                .. new[] { UnweighedNote(found.Unweighed, query.Weight), NoInfluenceNote(parameters, context.Ontology) }.OfType<string>(),
            ]);
    }

    /// <summary>Whether its bound on hops is not there to keep the list short.</summary>
    private static bool HasManyHops(PathAlgorithm algorithm) =>
        algorithm is PathAlgorithm.Shortest or PathAlgorithm.AllShortest or PathAlgorithm.Widest;

    /// <summary>Whether the cheapest is wanted whatever its hops.</summary>
    private static bool IsUnbounded(PathParameters parameters) => HasManyHops(parameters.Algorithm)
        && (parameters.Algorithm == PathAlgorithm.Widest || parameters.Weight is not (null or PathQuery.Hops));

    /// <summary>
    /// What the bound on hops may have kept out of an answer that has paths: fewer of them than asked for, one as cheap or cheaper of more
    /// hops, or one from the source to the target, where they were found the other way.
    /// </summary>
    private static async Task<HopCut?> FindCutAsync(PathFinder finder, PathQuery query, ReadPaths found, CancellationToken cancellation)
    {
        if (query.MaxHops is null || found.Paths.Truncated is not null)
        {
            return null;
        }

        var isTurned = found.Reading == PathDirection.Backward && query.Direction == PathDirection.Either;
        if (isTurned || query.Weight is not null)
        {
            var unbounded = await finder.FindAsync(
                query with
                {
                    Algorithm = !isTurned && HasManyHops(query.Algorithm) ? query.Algorithm : PathAlgorithm.Shortest,
                    Direction = isTurned ? PathDirection.Forward : query.Direction,
                    Weight = isTurned ? null : query.Weight,
                    MaxHops = null,
                },
                cancellation);
            if (!unbounded.IsAnswered)
            {
                return new(null);
            }

            if (unbounded.Answer.Paths.Paths.FirstOrDefault(path => path.Hops > query.MaxHops) is { } longer)
            {
                return new(longer.Hops);
            }
        }

        return query.Algorithm is PathAlgorithm.KShortest or PathAlgorithm.Simple
            && found.Paths.Paths.Count < query.K && query.Source != query.Target ? new HopCut(null) : null;
    }

    /// <summary>The influences to go along; none to go along any relationship.</summary>
    private static ValueList<InfluenceKind> FollowedOf(PathParameters parameters, OntologyIndex ontology) =>
        FollowedInfluences.Of(parameters.Follow.Count == 0 && DeclaresInfluence(ontology) ? [PathFollow.Influence] : parameters.Follow);

    private static bool DeclaresInfluence(OntologyIndex ontology) => ontology.Ontology.RelationshipTypes.Any(type => type.Influence.Count > 0);

    private static string? NoInfluenceNote(PathParameters parameters, OntologyIndex ontology) =>
        parameters.Follow.Count > 0 || DeclaresInfluence(ontology)
            ? null
            : "The ontology declares no influence, so steps go along relationships of any type.";

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
        + "widest: the one whose narrowest step is widest (needs weight); simple: paths without a repeated entity, the first k; "
        + "graph: all of those in one, as graph.")]
    public PathAlgorithm Algorithm { get; init; }

    [Parameter("How many paths kShortest and simple give.", Minimum = 1, Maximum = 50)]
    public int K { get; init; } = PathQuery.UsualK;

    [Parameter(
        "Influences that steps go along: command, money, ownership, people, supply, knowledge; influence, which is the default, is all of "
        + "them. any: every relationship, whatever influence it carries.")]
    public ValueList<PathFollow> Follow { get; init; }

    [Parameter(
        "The most steps of a path: 6 unless said, but any number for widest, and for shortest and allShortest with a weight; at most 8 "
        + "for kShortest, simple and graph.",
        Minimum = 1,
        Maximum = 32)]
    public int? MaxHops { get; init; }

    [Parameter(
        "forward: from the source to the target along what is followed; backward: from the target to the source; either: forward, else "
        + "backward, and with follow=any each step as it comes.")]
    public PathDirection Direction { get; init; }

    [Parameter("Entities that the path must pass, in any order.")]
    public ValueList<RecordId> Via { get; init; }

    [Parameter(
        "hops; specificity, which makes hubs dear (the sum of log2 of the degrees of the entities between); or a property that the ontology "
        + "declares a distance (added up) or, for widest, a capacity.", Form = TextForm.Weight)]
    public string? Weight { get; init; }

    [Parameter("Whether some day must lie within every step.")]
    public bool TimeCoherent { get; init; }

    public SuccessionParameter Lines { get; init; } = new();

    [Without(nameof(GraphFilters.Kind))]
    public GraphFilters Filters { get; init; } = new();
}

/// <summary>What steps go along.</summary>
internal enum PathFollow
{
    Command,
    Money,
    Ownership,
    People,
    Supply,
    Knowledge,
    Influence,
    Any,
}
