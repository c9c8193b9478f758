using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Filters;

/// <summary>What a <see cref="GraphFilter"/> asks of entities, made ready for a snapshot: of what is listed, and of who may take part.</summary>
internal sealed class EntityFilter
{
    private readonly EntityColumns _columns;
    private readonly bool[] _kinds;
    private readonly bool[] _among;
    private readonly bool[]? _tags;
    private readonly HashSet<int> _avoided = [];

    /// <param name="transitOnly">Whether to drop the kinds that the ontology keeps out of paths and centrality.</param>
    public EntityFilter(Snapshot snapshot, GraphFilter filter, bool transitOnly)
    {
        _columns = snapshot.Entities;
        _kinds = MarkKinds(snapshot, filter.Kinds);
        _among = MarkKinds(snapshot, filter.Among);
        _tags = filter.Tags.Count == 0 ? null : _columns.Tags.Mark(filter.Tags);
        foreach (var avoided in filter.Avoid)
        {
            if (_columns.TryIndex(avoided, out var entity))
            {
                _avoided.Add(entity);
            }
        }

        if (transitOnly && !filter.AllTransit)
        {
            for (var i = 0; i < _among.Length; i++)
            {
                _among[i] &= !snapshot.Ontology.Kinds.TryGetValue(_columns.Kinds[i], out var kind) || kind.Transit;
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

    /// <summary>Whether it is to be avoided.</summary>
    public bool Avoids(int entity) => _avoided.Contains(entity);

    /// <summary>Whether an entity may take part, whatever tags it carries.</summary>
    public bool MayTakePart(int entity) => _among[_columns.Kind[entity]] && !Avoids(entity);

    /// <summary>Whether it may take part where tags are asked of who does.</summary>
    public bool Passes(int entity) => MayTakePart(entity) && IsTagged(entity);

    /// <summary>Whether it is of the kinds to be listed.</summary>
    public bool IsOfKind(int entity) => _kinds[_columns.Kind[entity]];

    /// <summary>Whether it is what a list of relationships asks for at an end.</summary>
    public bool IsAskedFor(int entity) => IsOfKind(entity) && IsTagged(entity);

    /// <summary>Whether it is asked for and may take part: what a list of entities has.</summary>
    public bool Lists(int entity) => IsAskedFor(entity) && MayTakePart(entity);

    private bool IsTagged(int entity)
    {
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
