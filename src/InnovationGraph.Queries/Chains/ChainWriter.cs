namespace InnovationGraph.Queries.Chains;

/// <summary>Writes out the columns around an entity, with one read of the relationships that are shown.</summary>
/// <param name="context">What it is answered from.</param>
/// <param name="filter">The question.</param>
/// <param name="entity">What they are around.</param>
/// <param name="near">The entities around it that are known already; what else stands at an end is added.</param>
/// <param name="limit">How many relationships of a column are shown.</param>
internal sealed class ChainWriter(QueryContext context, GraphFilter filter, RecordId entity, Dictionary<RecordId, EntitySummary> near, int limit)
{
    public async Task<Outcome<ChainBody>> WriteAsync(
        IReadOnlyList<ChainColumn> columns,
        IReadOnlyList<LinkedRelationship> unstaged,
        int totalUnstaged,
        IEnumerable<string> notes,
        CancellationToken cancellation)
    {
        var shown = columns.SelectMany(column => column.Links.Take(limit)).Select(link => link.Id).Distinct().ToList();
        var relationships = await context.Store.ReadAsync<Relationship>(shown, context.View.Number, cancellation);
        var ends = columns.SelectMany(column => column.Links.SelectMany(link => new[] { link.Source, link.Target }).Concat(column.Steps)).Append(entity);
        var others = await context.SummariseAsync(ends.Where(end => !near.ContainsKey(end)), cancellation);
        if (!others.IsAnswered)
        {
            return others.Failure;
        }

        var holding = await context.TellHoldingAsync(filter, relationships.Values.Concat(unstaged.Select(link => link.Relationship)), cancellation);
        foreach (var (id, summary) in others.Answer.Summaries)
        {
            near.Add(id, summary);
        }

        return new ChainBody(
            context.View.Number,
            near[entity],
            [.. columns.Select(column => Write(column, relationships, holding))],
            new(
                Actors(unstaged.SelectMany(link => new[] { link.Source, link.Target })),
                totalUnstaged,
                [.. unstaged.Select(link => LinkedRelationshipBody.Of(link, holding(link.Relationship)))]),
            [.. notes]);
    }

    private ChainStageBody Write(
        ChainColumn column, IReadOnlyDictionary<RecordId, Relationship> relationships, Func<GraphRecord, Holding?> holding) => new()
        {
            Stage = column.Stage?.Id,
            Title = column.Stage?.Title ?? near[column.Steps[0]].Name,
            TitleZh = column.Stage is { } stage ? stage.TitleZh : near[column.Steps[0]].NameZh,
            Steps = [.. column.Steps.Select(step => near[step])],
            Actors = Actors(column.Links.SelectMany(link => new[] { near[link.Source], near[link.Target] })),
            Total = column.Links.Count,
            Relationships =
        [
            .. column.Links.Take(limit).Select(link => LinkedRelationshipBody.Of(
                new(relationships[link.Id], near[link.Source], near[link.Target]), holding(relationships[link.Id]))),
        ],
        };

    private IReadOnlyList<EntitySummary> Actors(IEnumerable<EntitySummary> ends) =>
    [
        .. ends.Where(end => end.Id != entity && context.Ontology.HasRole(end.Kind, KindRole.Actor))
            .DistinctBy(end => end.Id)
            .OrderBy(end => end.Id),
    ];
}
