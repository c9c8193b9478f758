namespace InnovationGraph.Core.Answers;

/// <summary>An answer as a graph, for formats to write: directed, with parallel edges and self-loops.</summary>
/// <param name="Attributes">What the graph says of itself, in order; values as cells of a <see cref="Table"/>.</param>
/// <param name="Nodes">A row for each node; the column <c>id</c> is its id.</param>
/// <param name="Edges">
/// A row for each edge; <c>source</c> and <c>target</c> are ids of nodes, and <c>key</c> is the edge's own id, which tells parallel ones
/// apart.
/// </param>
public sealed record Graph(IReadOnlyList<KeyValuePair<string, object?>> Attributes, Table Nodes, Table Edges)
{
    /// <summary>What the list of edges is called where the format lets one choose.</summary>
    public string EdgesName { get; init; } = "edges";
}

/// <summary>An answer that can be written as a graph.</summary>
public interface IGraphAnswer
{
    Graph ToGraph();
}
