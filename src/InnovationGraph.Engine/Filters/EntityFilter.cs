using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Filters;

/// <summary>What a <see cref="GraphFilter"/> asks of entities, made ready for a snapshot: one of the kinds, and any of the tags.</summary>
internal sealed class EntityFilter
{
    private readonly EntityColumns _columns;
    private readonly bool[] _kinds;
    private readonly bool[]? _tags;

    /// <param name="transitOnly">Whether to drop the kinds that the ontology keeps out of paths and centrality.</param>
    public EntityFilter(Snapshot snapshot, GraphFilter filter, bool transitOnly)
    {
        _columns = snapshot.Entities;
        _kinds = MarkKinds(snapshot, filter.Kinds);
        _tags = filter.Tags.Count == 0 ? null : _columns.Tags.Mark(filter.Tags);
        if (transitOnly && !filter.AllTransit)
        {
            for (var i = 0; i < _kinds.Length; i++)
            {
                _kinds[i] &= !snapshot.Ontology.Kinds.TryGetValue(_columns.Kinds[i], out var kind) || kind.Transit;
            }
        }
    }

    /// <summary>A flag for each kind: set for the kinds named and their sub-kinds, or for all where none is named.</summary>
    public static bool[] MarkKinds(Snapshot snapshot, IReadOnlyCollection<string> kinds)
    {
        if (kinds.Count > 0)
        {
            return snapshot.Entities.Kinds.Mark(snapshot.Ontology.WithSubkinds(kinds));
        }

        var all = new bool[snapshot.Entities.Kinds.Count];
        Array.Fill(all, true);
        return all;
    }

    public bool Admits(int entity)
    {
        if (!_kinds[_columns.Kind[entity]])
        {
            return false;
        }

        if (_tags is null)
        {
            return true;
        }

        foreach (var tag in _columns.TagsOf(entity))
        {
            if (_tags[tag])
            {
                return true;
            }
        }

        return false;
    }
}
