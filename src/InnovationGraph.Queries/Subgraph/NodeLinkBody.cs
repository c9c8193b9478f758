using System.Text.Json.Serialization;

namespace InnovationGraph.Queries.Subgraph;

/// <summary>A graph as NetworkX's node_link_graph reads it.</summary>
internal sealed record NodeLinkBody
{
    /// <summary>Always true.</summary>
    public bool Directed => true;

    /// <summary>Always true: parallel edges are kept.</summary>
    public bool Multigraph => true;

    /// <summary>What the graph says of itself.</summary>
    public required GraphAttributesBody Graph { get; init; }

    /// <summary>The nodes, the nearest to a seed first, then by id.</summary>
    public required IReadOnlyList<NodeBody> Nodes { get; init; }

    /// <summary>The edges, by key; under the name that edgesKey chooses.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<EdgeBody>? Edges { get; init; }

    /// <summary>The edges where edgesKey=links, as NetworkX before 3.4 wants them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<EdgeBody>? Links { get; init; }
}
