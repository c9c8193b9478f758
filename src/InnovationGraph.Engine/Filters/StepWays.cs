using InnovationGraph.Core.Ontologies;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Filters;

/// <summary>Which way steps may go along the relationships of each type: a flag for every type of a snapshot, by its number.</summary>
internal sealed class StepWays
{
    private readonly bool[] _along;
    private readonly bool[] _against;

    /// <param name="waysOf">Which way a step may go along relationships of a type, which is null where the ontology does not have it.</param>
    public StepWays(Snapshot snapshot, Func<RelationshipType?, (bool Along, bool Against)> waysOf)
    {
        var types = snapshot.Relationships.Types;
        _along = new bool[types.Count];
        _against = new bool[types.Count];
        for (var type = 0; type < types.Count; type++)
        {
            (_along[type], _against[type]) = waysOf(snapshot.Ontology.RelationshipTypes.GetValueOrDefault(types[type]));
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
