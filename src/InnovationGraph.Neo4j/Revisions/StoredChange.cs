using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Neo4j.Revisions;

/// <summary>A change as it is stored: a record or dataset that was put, with its canonical form, or, without one, a retraction.</summary>
internal sealed record StoredChange(RecordId Id)
{
    /// <summary>What stands for a dataset where a record has its type.</summary>
    public const string DatasetType = "dataset";

    public bool IsDataset { get; init; }

    public byte[]? Body { get; init; }

    public RecordId? MergedInto { get; init; }

    public void AddTo(RevisionHasher hasher)
    {
        if (Body is null)
        {
            hasher.Retract(Id, MergedInto);
        }
        else if (IsDataset)
        {
            hasher.Describe(Id, Body);
        }
        else
        {
            hasher.Put(Id, Body);
        }
    }
}
