using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Api.Reading;

/// <summary>What every read needs of a revision: its words and its sources. Immutable.</summary>
internal sealed class GraphState(Revision revision, IReadOnlyList<Dataset> datasets, IReadOnlyList<Source> sources)
{
    public Revision Revision { get; } = revision;

    public IReadOnlyList<Dataset> Datasets { get; } = datasets;

    public OntologyIndex Ontology { get; } = new(Core.Ontologies.Ontology.Merge(datasets.Select(dataset => dataset.Ontology)));

    /// <summary>All sources, by id.</summary>
    public IReadOnlyDictionary<RecordId, Source> Sources { get; } = sources.ToDictionary(source => source.Id);

    /// <summary>The publisher of every source.</summary>
    public IReadOnlyDictionary<RecordId, string> Publishers { get; } = sources.ToDictionary(source => source.Id, source => source.Publisher);
}
