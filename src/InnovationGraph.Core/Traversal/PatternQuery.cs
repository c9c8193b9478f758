using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>
/// Matches of a pattern. In one match no relationship stands twice; parallel relationships make matches of their own. They are in order
/// of the selected entities' ids, then those of the other names, then hops, then the relationships' ids, in the order written.
/// </summary>
/// <remarks>
/// The filter's relationships are those of every step; a step that names its type is let in whatever the ontology keeps out of paths.
/// Tags, and who is to be avoided, are asked of every entity; of those of which the pattern names no kind also who may take part, and where
/// they stand in the middle the ontology's <c>transit</c>. Given entities may be anything, but for the kind that the pattern names.
/// The filter's kinds are not asked: a pattern has its own.
/// A circle, which is a run from a node to itself, is found once: from the least id of the entities in it that may be that node, and
/// where its direction is open, the way round on which its first relationship's id is less than its last one's.
/// </remarks>
public sealed record PatternQuery(GraphFilter Filter, Pattern Pattern, int Skip, int Take)
{
    /// <summary>The entities that a node may be; a node that is not among them may be any.</summary>
    public ValueList<GivenEntity> Given { get; init; }

    /// <summary>The places of the nodes to answer with, in this order.</summary>
    public ValueList<int> Select { get; init; }

    /// <summary>Whether each choice of the selected entities comes once, as its first match.</summary>
    public bool Distinct { get; init; }

    /// <summary>Whether some day must lie within all relationships of a match.</summary>
    public bool TimeCoherent { get; init; }

    public bool IsGiven(int node) => Given.Any(given => given.Node == node);

    /// <summary>What is asked of the entity of a node, and whether the ontology's <c>transit</c> is.</summary>
    public (GraphFilter Filter, bool TransitOnly) FilterOf(int node)
    {
        ValueList<string> kind = Pattern.Nodes[node].Kind is { } named ? [named] : [];
        return IsGiven(node)
            ? (Filter with { Among = kind, Avoid = [], Tags = [] }, false)
            : (Filter with { Among = kind.Count > 0 ? kind : Filter.Among }, kind.Count == 0 && Pattern.Nodes[node].IsMiddle);
    }
}

/// <summary>An entity that a node of a pattern may be.</summary>
/// <param name="Node">The place of the node.</param>
/// <param name="Entity">The entity.</param>
public readonly record struct GivenEntity(int Node, RecordId Entity);

/// <summary>Matches in order. Truncated names the limit that ended the search, or is null: then there may be more of them, before these too.</summary>
/// <param name="Total">How many were found.</param>
/// <param name="Items">The page asked for.</param>
/// <param name="Truncated">The limit.</param>
public sealed record PatternAnswer(int Total, IReadOnlyList<PatternMatch> Items, string? Truncated);

/// <summary>A match.</summary>
/// <param name="Selected">The entities of the selected nodes, in their order.</param>
/// <param name="Relationships">Those of the steps in the order written, of a run from its left to its right.</param>
public sealed record PatternMatch(IReadOnlyList<EntitySummary> Selected, IReadOnlyList<LinkedRelationship> Relationships);
