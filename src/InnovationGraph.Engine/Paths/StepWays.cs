using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Paths;

/// <summary>Which way steps may go along the relationships of each type: a flag for every type of a snapshot, by its number.</summary>
internal sealed class StepWays
{
    private readonly bool[] _along;
    private readonly bool[] _against;

    public StepWays(Snapshot snapshot, PathQuery query)
    {
        var types = snapshot.Relationships.Types;
        _along = new bool[types.Count];
        _against = new bool[types.Count];
        for (var type = 0; type < types.Count; type++)
        {
            (_along[type], _against[type]) = query.StepsOf(snapshot.Ontology.RelationshipTypes.GetValueOrDefault(types[type]));
        }

        (AnyAlong, AnyAgainst) = (Array.IndexOf(_along, true) >= 0, Array.IndexOf(_against, true) >= 0);
    }

    /// <summary>Whether any type may be gone along.</summary>
    public bool AnyAlong { get; }

    /// <summary>Whether any type may be gone against.</summary>
    public bool AnyAgainst { get; }

    /// <summary>Whether a step may go along a relationship of the type, or against it.</summary>
    public bool Allow(int type, bool along) => along ? _along[type] : _against[type];
}
