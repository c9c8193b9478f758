using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>
/// Flows (relationships whose type has <c>flow</c>) from a funder, to a recipient, or both. With <see cref="Depth"/> above 1 also
/// the flows into the funders found, hop by hop upstream. <see cref="Within"/> keeps flows of which an end lies in a place
/// or is it. Funder and recipient are asked of the first hop, all else of every hop.
/// </summary>
public sealed record FlowQuery(GraphFilter Filter)
{
    public RecordId? Funder { get; init; }

    public RecordId? Recipient { get; init; }

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
/// A flow and how many hops upstream of the recipient it was found (1 for the recipient's own).
/// </summary>
public sealed record Flow(int Hop, LinkedRelationship Link);
