using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>
/// Flows (relationships whose type has <c>flow</c>) from one of some funders, to one of some recipients, or both; an empty list is anyone.
/// With <see cref="Depth"/> above 1 also the flows into the funders found, hop by hop upstream. <see cref="Within"/> keeps flows of which
/// an end lies in a place or is it. Funders and recipients are asked of the first hop, all else of every hop.
/// </summary>
public sealed record FlowQuery(GraphFilter Filter)
{
    public ValueList<RecordId> Funders { get; init; }

    public ValueList<RecordId> Recipients { get; init; }

    public RecordId? Within { get; init; }

    /// <summary>1 to 4.</summary>
    public int Depth { get; init; } = 1;
}

/// <summary>
/// Flows by hop, then as <see cref="RelationshipQuery"/> orders; each relationship once, at its first hop. Truncated names the limit that
/// cut them short, or is null.
/// </summary>
public sealed record FlowAnswer(IReadOnlyList<Flow> Flows, string? Truncated);

/// <summary>
/// A flow and how many hops upstream of the recipients it was found (1 for their own).
/// </summary>
public sealed record Flow(int Hop, LinkedRelationship Link);
