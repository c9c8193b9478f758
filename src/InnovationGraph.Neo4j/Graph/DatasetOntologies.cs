using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Neo4j.Graph;

/// <summary>What the datasets' ontologies say about how records look in the graph.</summary>
internal sealed class DatasetOntologies(IEnumerable<Dataset> datasets)
{
    private readonly Dictionary<RecordId, OntologyIndex> _ontologies =
        datasets.ToDictionary(dataset => dataset.Id, dataset => new OntologyIndex(dataset.Ontology));

    private readonly Dictionary<(RecordId Dataset, string Kind), IReadOnlyList<string>> _labels = [];

    /// <summary>Whether records of a dataset may look different in the graph under one ontology than under another.</summary>
    public static bool Differ(Ontology left, Ontology right) => !Looks(left).SetEquals(Looks(right));

    /// <summary>The kind and the kinds that it extends.</summary>
    public IReadOnlyList<string> LabelsOf(Entity entity)
    {
        if (!_labels.TryGetValue((entity.Dataset, entity.Kind), out var labels))
        {
            labels = [.. Line(entity.Dataset, entity.Kind.Normalize()).Where(GraphNames.IsLabel)];
            _labels.Add((entity.Dataset, entity.Kind), labels);
        }

        return labels;
    }

    public bool IsInteger(RecordId dataset, string property) => _ontologies.TryGetValue(dataset, out var ontology)
        && ontology.Properties.TryGetValue(property, out var type) && type.Kind == PropertyKind.Integer;

    private static HashSet<(string Id, string? Extends, bool IsKind)> Looks(Ontology ontology) =>
    [
        .. ontology.Kinds.Select(kind => (kind.Id, kind.Extends, true)),
        .. ontology.Properties.Where(property => property.Kind == PropertyKind.Integer)
            .Select(property => (property.Id, (string?)null, false)),
    ];

    private List<string> Line(RecordId dataset, string kind)
    {
        List<string> line = [];
        for (var above = kind; above is not null && !line.Contains(above, StringComparer.Ordinal);)
        {
            line.Add(above);
            above = _ontologies.TryGetValue(dataset, out var ontology) ? ontology.Kinds.GetValueOrDefault(above)?.Extends : null;
        }

        return line;
    }
}
