using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Filters;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>Which entities of a snapshot take part in the graph of an algorithm, and why the others do not.</summary>
internal sealed class Participants
{
    private readonly Snapshot _snapshot;
    private readonly EntityFilter _all;
    private readonly EntityFilter _passing;
    private readonly bool[]? _within;
    private readonly bool[] _isPlace;
    private readonly bool[] _isEndKind;
    private readonly bool[] _placeTypes;
    private readonly HashSet<int> _ends = [];

    public Participants(Snapshot snapshot, GraphShape shape)
    {
        _snapshot = snapshot;
        _all = new(snapshot, shape.Filter, transitOnly: false);
        _passing = new(snapshot, shape.Filter, transitOnly: true);
        _within = shape.Within is { } place && snapshot.Entities.TryIndex(place, out var at) ? Locations.Within(snapshot, at) : null;
        _placeTypes = snapshot.Relationships.Types.Mark(snapshot.Ontology.PlaceTypes);
        _isPlace = new bool[snapshot.Entities.Kinds.Count];
        for (var kind = 0; kind < _isPlace.Length && shape.LeavesPlacesOut; kind++)
        {
            _isPlace[kind] = snapshot.IsPlaceKind[kind] || snapshot.Ontology.HasRole(snapshot.Entities.Kinds[kind], KindRole.Country);
        }

        _isEndKind = snapshot.Entities.Kinds.Mark(snapshot.Ontology.WithSubkinds(shape.EndKinds));
        foreach (var end in shape.Ends)
        {
            if (snapshot.Entities.TryIndex(end, out var entity))
            {
                _ends.Add(entity);
            }
        }
    }

    /// <summary>Why an entity may not take part; none where it may.</summary>
    public LeftOut Why(int entity) =>
        _all.Avoids(entity) ? LeftOut.Avoided
        : !_all.Passes(entity) ? LeftOut.OfOtherKind
        : !_passing.Passes(entity) ? LeftOut.KeptOut
        : _isPlace[_snapshot.Entities.Kind[entity]] ? LeftOut.Place
        : _within?[entity] == false ? LeftOut.Elsewhere
        : LeftOut.No;

    /// <summary>Whether it is said where an entity is.</summary>
    public bool HasPlace(int entity) => _snapshot.Along(entity, Direction.Out).Any(step => _placeTypes[_snapshot.Relationships.Type[step.Relationship]]);

    /// <summary>Whether an entity may be an end of a path, even if it may not take part.</summary>
    public bool MayBeEnd(int entity) => (_ends.Contains(entity) || _isEndKind[_snapshot.Entities.Kind[entity]]) && !_all.Avoids(entity);
}
