using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Packages;

/// <summary>What the store holds besides the dataset that a package brings: its records may refer to it, and must not contradict it.</summary>
public sealed record KnownGraph(IReadOnlyList<Dataset> Datasets, IReadOnlyDictionary<RecordId, GraphRecord> Records)
{
    public static KnownGraph Empty { get; } = new([], new Dictionary<RecordId, GraphRecord>());
}
