namespace InnovationGraph.Queries.Paths;

/// <summary>A path.</summary>
/// <param name="Cost">Its hops, the sum of its distances or of log2 of the degrees between, or for the widest path the capacity of its narrowest step.</param>
/// <param name="Hops">How many steps it has.</param>
/// <param name="Reading">forward: what is followed runs from the source to the target; backward: from the target to the source; either: each step as it comes.</param>
/// <param name="Confidence">That of its weakest step, each by its best relationship; null without steps.</param>
/// <param name="Documents">The sources that tell of its steps, of those whose evidence counts; general knowledge is among them.</param>
/// <param name="ToldBy">Those of them that tell of every step; empty: none alone.</param>
/// <param name="Dated">How many steps have dates.</param>
/// <param name="Entities">The entities along it, from source to target.</param>
/// <param name="Steps">Its steps, in order.</param>
internal sealed record PathBody(
    double Cost,
    int Hops,
    PathDirection Reading,
    Stance? Confidence,
    IReadOnlyList<RecordId> Documents,
    IReadOnlyList<RecordId> ToldBy,
    DatedSteps Dated,
    IReadOnlyList<EntitySummary> Entities,
    IReadOnlyList<PathStepBody> Steps)
{
    public static PathBody Of(PathResult path, PathDirection reading, GraphFilter filter, Func<GraphRecord, Holding?> holding)
    {
        var sources = path.Steps
            .Select(step => step.Relationships.SelectMany(one => one.Evidence)
                .Where(one => one.Field is null && filter.Counts(one.Source)).Select(one => one.Source).ToHashSet())
            .ToList();
        return new(
            path.Cost,
            path.Hops,
            reading,
            path.Steps.Count == 0 ? null : path.Steps.Min(step => step.Relationships.Max(one => one.Confidence)),
            [.. sources.SelectMany(step => step).Distinct().Order()],
            [.. sources.SelectMany(step => step).Distinct().Where(source => sources.TrueForAll(step => step.Contains(source))).Order()],
            DatedSteps.Of(path.Steps),
            path.Entities,
            [
                .. path.Steps.Select(step => new PathStepBody(
                    step.Start, step.End, [.. step.Relationships.Select(one => RelationshipBody.Of(one, holding(one)))])),
            ]);
    }
}

/// <summary>How many steps of a path have dates, each by its best dated relationship.</summary>
/// <param name="BothEnds">Steps with a beginning and an end.</param>
/// <param name="OneEnd">Steps with one of the two, or with a date on which they held.</param>
/// <param name="None">Steps without a date.</param>
internal sealed record DatedSteps(int BothEnds, int OneEnd, int None)
{
    public static DatedSteps Of(IReadOnlyList<PathStep> steps)
    {
        var best = steps.Select(step => step.Relationships.Max(one => one.Valid is { From: not null, To: not null } ? 2 : one.IsDated ? 1 : 0)).ToList();
        return new(best.Count(ends => ends == 2), best.Count(ends => ends == 1), best.Count(ends => ends == 0));
    }
}

/// <summary>A step of a path.</summary>
/// <param name="Start">The id of the entity it starts at.</param>
/// <param name="End">The id of the entity it leads to.</param>
/// <param name="Relationships">Every relationship between the two that passes the filters, whichever way it runs.</param>
internal sealed record PathStepBody(RecordId Start, RecordId End, IReadOnlyList<RelationshipBody> Relationships);

/// <summary>All paths in one.</summary>
/// <param name="Reading">As of a path: which way what is followed runs.</param>
/// <param name="Nodes">The entities on the paths, by id.</param>
/// <param name="Edges">The relationships on the paths, by id.</param>
internal sealed record PathGraphBody(PathDirection Reading, IReadOnlyList<EntitySummary> Nodes, IReadOnlyList<RelationshipBody> Edges)
{
    public static PathGraphBody Of(PathGraph graph, PathDirection reading, Func<GraphRecord, Holding?> holding) =>
        new(reading, graph.Entities, [.. graph.Relationships.Select(one => RelationshipBody.Of(one, holding(one)))]);
}
