namespace InnovationGraph.Queries.Chains;

/// <summary>The relationships that belong to a stage or have a step at an end, ready to be looked up by end.</summary>
public sealed class ChainLinks(IReadOnlyCollection<ChainLink> links)
{
    private readonly ILookup<RecordId, ChainLink> _bySource = links.ToLookup(link => link.Source);
    private readonly ILookup<RecordId, ChainLink> _byTarget = links.ToLookup(link => link.Target);

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

    private static bool Touches(ChainLink link, RecordId entity) => link.Source == entity || link.Target == entity;
}
