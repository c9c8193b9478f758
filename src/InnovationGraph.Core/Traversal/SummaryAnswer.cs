using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>Summaries by id; ids without an entity at the revision are left out.</summary>
public sealed record SummaryAnswer(IReadOnlyDictionary<RecordId, EntitySummary> Summaries)
{
    public EntitySummary this[RecordId id] => Summaries[id];
}
