namespace InnovationGraph.Queries.Chains;

/// <summary>The relationships that belong to a stage or have a step at an end, ready to be looked up by end.</summary>
internal sealed class ChainLinks(IReadOnlyCollection<ChainLink> links)
{
    private readonly ILookup<RecordId, ChainLink> _bySource = links.ToLookup(link => link.Source);
    private readonly ILookup<RecordId, ChainLink> _byTarget = links.ToLookup(link => link.Target);

    /// <summary>Those of the whole graph that pass a filter, found once for each revision. Only ids and ends are kept.</summary>
    public static Task<Outcome<ChainLinks>> GetAsync(GraphFilter filter, QueryContext context, CancellationToken cancellation) =>
        context.View.ComputeOnceAsync(filter, () => FindAllAsync(filter, context), cancellation);

    /// <summary>
    /// Fills columns with the relationships that touch the entity, or of which both ends are among those near it. A relationship belongs
    /// to the column of its stage; one without a stage to that of the step at its end, the earlier column where both ends are steps.
    /// </summary>
    /// <param name="near">A collection that knows quickly what it contains.</param>
    public IReadOnlyList<ChainColumn> Fill(IReadOnlyList<ChainColumn> columns, RecordId entity, ICollection<RecordId> near)
    {
        Dictionary<RecordId, int> bySteps = [];
        for (var column = columns.Count - 1; column >= 0; column--)
        {
            foreach (var step in columns[column].Steps)
            {
                bySteps[step] = column;
            }
        }

        var byStage = columns.Select((column, index) => (column.Stage?.Id, index)).Where(one => one.Id is not null)
            .ToDictionary(one => one.Id!, one => one.index, StringComparer.Ordinal);
        var filled = Around(entity, near).ToLookup(ColumnOf);
        return
        [
            .. columns.Select((column, index) => column with
            {
                Links = [.. filled[index].OrderBy(link => !Touches(link, entity)).ThenBy(link => link.Order)],
            }),
        ];

        int ColumnOf(ChainLink link)
        {
            if (link.Stage is { } stage)
            {
                return byStage.GetValueOrDefault(stage, -1);
            }

            var (source, target) = (bySteps.GetValueOrDefault(link.Source, int.MaxValue), bySteps.GetValueOrDefault(link.Target, int.MaxValue));
            return Math.Min(source, target) is var earlier and < int.MaxValue ? earlier : -1;
        }
    }

    /// <summary>Each once: those at the entity, then those from one that is near to another.</summary>
    private IEnumerable<ChainLink> Around(RecordId entity, ICollection<RecordId> near) =>
    [
        .. _bySource[entity],
        .. _byTarget[entity].Where(link => link.Source != entity),
        .. near.Where(source => source != entity).SelectMany(source => _bySource[source])
            .Where(link => link.Target != entity && near.Contains(link.Target)),
    ];

    private static async Task<Outcome<ChainLinks>> FindAllAsync(GraphFilter filter, QueryContext context)
    {
        var ontology = context.Ontology.Ontology;
        List<RelationshipQuery> queries = [];
        if (context.Ontology.KindsOf(KindRole.Step) is { Count: > 0 } steps)
        {
            queries.Add(new(filter with { Kinds = steps }, 0, int.MaxValue));
        }

        if (ontology.Stages.Count > 0)
        {
            var stages = ontology.Stages.Select(stage => stage.Id).Order(StringComparer.Ordinal).ToValueList();
            queries.Add(new(filter with { Stages = stages }, 0, int.MaxValue));
        }

        List<Relationship> found = [];
        foreach (var query in queries)
        {
            var answer = await context.Traversal.FindRelationshipsAsync(query, CancellationToken.None);
            if (!answer.IsAnswered)
            {
                return answer.Failure;
            }

            found.AddRange(answer.Answer.Items.Select(link => link.Relationship));
        }

        var ordered = found.DistinctBy(link => link.Id)
            .OrderBy(link => context.Ontology.TypeRank(link.Type))
            .ThenBy(link => link.Id);
        return new ChainLinks([.. ordered.Select((link, order) => new ChainLink(link.Id, link.Source, link.Target, link.Stage, order))]);
    }

    private static bool Touches(ChainLink link, RecordId entity) => link.Source == entity || link.Target == entity;
}

/// <summary>A relationship that belongs to a stage, or has a step at an end. <see cref="Order"/> is its place in a list of all.</summary>
internal sealed record ChainLink(RecordId Id, RecordId Source, RecordId Target, string? Stage, int Order);
