using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Chains;

/// <summary>The relationships that belong to a stage or have a step at an end, ready to be looked up by end.</summary>
public sealed class ChainLinks(IEnumerable<ChainLink> links)
{
    private readonly Dictionary<RecordId, List<ChainLink>> _byEnd = Index(links);

    /// <summary>
    /// Fills columns with the relationships that touch the entity, or of which both ends are among those near it. A relationship belongs
    /// to the column of its stage; one without a stage to that of the step at its end, the earlier column where both ends are steps.
    /// </summary>
    public IReadOnlyList<ChainColumn> Fill(IReadOnlyList<ChainColumn> columns, RecordId entity, IReadOnlySet<RecordId> near)
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

    private IEnumerable<ChainLink> Around(RecordId entity, IReadOnlySet<RecordId> near) => near.Append(entity)
        .SelectMany(end => _byEnd.GetValueOrDefault(end, []))
        .Where(link => Touches(link, entity) || (near.Contains(link.Source) && near.Contains(link.Target)))
        .Distinct();

    private static bool Touches(ChainLink link, RecordId entity) => link.Source == entity || link.Target == entity;

    private static Dictionary<RecordId, List<ChainLink>> Index(IEnumerable<ChainLink> links)
    {
        Dictionary<RecordId, List<ChainLink>> byEnd = [];
        foreach (var link in links)
        {
            foreach (var end in link.Source == link.Target ? [link.Source] : new[] { link.Source, link.Target })
            {
                (byEnd.TryGetValue(end, out var list) ? list : byEnd[end] = []).Add(link);
            }
        }

        return byEnd;
    }
}
