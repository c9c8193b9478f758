using System.Collections.Frozen;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Engine.Graphs;

/// <summary>Lays the relationships of a projection out as columns.</summary>
internal sealed class RelationshipBuilder(GraphProjection projection, EntityColumns entities, OntologyIndex ontology, RecordDays days)
{
    private readonly IReadOnlyList<ProjectedRelationship> _projected = projection.Relationships;
    private readonly NameTable _types = TypeTable(projection.Relationships, ontology);
    private readonly NameTable _channels = new();
    private readonly NameTable _stages = new();

    public RelationshipColumns Build()
    {
        var ends = FindEnds();
        var order = OutOrder(ends);
        var rows = order.Select(i => _projected[ends[i].Projected]).ToArray();
        var type = rows.Select(row => _types.Find(row.Type)).ToArray();
        var held = order.Select((i, r) => days.Of(rows[r], entities.Valid[ends[i].Source].Days, entities.Valid[ends[i].Target].Days)).ToArray();
        return new()
        {
            Ids = [.. rows.Select(row => row.Id)],
            Source = [.. order.Select(i => ends[i].Source)],
            Target = [.. order.Select(i => ends[i].Target)],
            Types = _types,
            Type = type,
            Channels = _channels,
            Channel = [.. rows.Select(row => _channels.Add(row.Channel))],
            Stages = _stages,
            Stage = [.. rows.Select(row => _stages.Add(row.Stage))],
            FirstDay = [.. held.Select(one => one.Possible.First)],
            LastDay = [.. held.Select(one => one.Possible.Last)],
            Held = held,
            OwnDays = [.. rows.Select(row => row.Valid.Days)],
            IsDated = [.. rows.Select(row => row.IsDated)],
            HasMoney = [.. rows.Select(row => row.HasMoney)],
            Citations = new([.. rows.Select(row => row.Citations)]),
            IdRank = order,
            ByType = ByType(order, type),
            Weights = Weights(rows),
        };
    }

    /// <summary>For every relationship whose ends are there: its place in the projection and its ends.</summary>
    private List<(int Projected, int Source, int Target)> FindEnds()
    {
        List<(int Projected, int Source, int Target)> ends = new(_projected.Count);
        for (var i = 0; i < _projected.Count; i++)
        {
            if (entities.TryIndex(_projected[i].Source, out var source) && entities.TryIndex(_projected[i].Target, out var target))
            {
                ends.Add((i, source, target));
            }
        }

        return ends;
    }

    /// <summary>By source, target, then id: the projection is in order of ids, and both passes are stable.</summary>
    private int[] OutOrder(List<(int Projected, int Source, int Target)> ends)
    {
        var byTarget = CountingSort.Sort([.. Enumerable.Range(0, ends.Count)], i => ends[i].Target, entities.Count);
        return CountingSort.Sort(byTarget, i => ends[i].Source, entities.Count);
    }

    private int[] ByType(int[] idRank, int[] type)
    {
        var byId = new int[idRank.Length];
        for (var r = 0; r < byId.Length; r++)
        {
            byId[idRank[r]] = r;
        }

        return CountingSort.Sort(byId, r => type[r], _types.Count);
    }

    private FrozenDictionary<string, double[]> Weights(ProjectedRelationship[] rows)
    {
        Dictionary<string, double[]> columns = new(StringComparer.Ordinal);
        foreach (var property in ontology.Properties.Values.Where(property => property.Weight != WeightRole.None))
        {
            var column = new double[rows.Length];
            Array.Fill(column, double.NaN);
            columns.Add(property.Id, column);
        }

        for (var r = 0; r < rows.Length; r++)
        {
            foreach (var (name, value) in rows[r].Numbers)
            {
                if (columns.TryGetValue(name, out var column))
                {
                    column[r] = value;
                }
            }
        }

        return columns.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static NameTable TypeTable(IReadOnlyList<ProjectedRelationship> projected, OntologyIndex ontology)
    {
        NameTable types = new();
        foreach (var type in ontology.Ontology.RelationshipTypes)
        {
            types.Add(type.Id);
        }

        foreach (var type in projected.Select(relationship => relationship.Type).Distinct().Order(StringComparer.Ordinal))
        {
            types.Add(type);
        }

        return types;
    }
}
