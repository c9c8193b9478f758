using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>
/// Entities by text, kind, tag and place. <see cref="Within"/> keeps what lies in a place, directly or through other places, by
/// relationships whose type has the role place-in or governs, or part-of between places. The place itself is not in it. Of the
/// filter, kinds, tags and the evidence rules count.
/// </summary>
public sealed record EntityQuery(GraphFilter Filter, string? Text, RecordId? Within, EntitySort Sort, int Skip, int Take)
{
    /// <summary>Keeps these entities; all when empty. An id without an entity is in no answer.</summary>
    public ValueList<RecordId> Ids { get; init; }
}
