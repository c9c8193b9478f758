using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Validation;

/// <summary>The records to check, and those that they may refer to.</summary>
internal sealed class RecordSet
{
    private static readonly HashSet<RecordId> None = [];

    public required RecordId Dataset { get; init; }

    public required IReadOnlyDictionary<RecordId, GraphRecord> Own { get; init; }

    /// <summary>What is recorded besides: the own records may refer to these and must not have their ids.</summary>
    public required IReadOnlyDictionary<RecordId, GraphRecord> Known { get; init; }

    /// <summary>The ids of the other datasets, which no record may have.</summary>
    public required IReadOnlySet<RecordId> Datasets { get; init; }

    /// <summary>Ids of records that are there but could not be read: referring to them is no fault.</summary>
    public IReadOnlySet<RecordId> Unreadable { get; init; } = None;

    /// <summary>Records some of whose evidence could not be read: having none is no fault.</summary>
    public IReadOnlySet<RecordId> WithoutAllEvidence { get; init; } = None;

    public GraphRecord? Find(RecordId id) => Own.GetValueOrDefault(id) ?? Known.GetValueOrDefault(id);

    public IEnumerable<string> IdsOf<T>()
        where T : GraphRecord => Own.Values.Concat(Known.Values).OfType<T>().Select(record => record.Id.ToString());
}
