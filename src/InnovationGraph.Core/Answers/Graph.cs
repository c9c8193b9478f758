namespace InnovationGraph.Core.Answers;

/// <summary>An answer as a graph, for formats to write: directed, with parallel edges and self-loops.</summary>
/// <param name="Attributes">What the graph says of itself, in order; values as cells of a <see cref="Table"/>.</param>
/// <param name="Nodes">A row for each node; the column <c>id</c> is its id, <c>kind</c> its kind and <c>name</c> its name.</param>
/// <param name="Edges">
/// A row for each edge; <c>source</c> and <c>target</c> are ids of nodes, <c>type</c> its type, and <c>key</c> is the edge's own id, which
/// tells parallel ones apart.
/// </param>
public sealed record Graph(IReadOnlyList<KeyValuePair<string, object?>> Attributes, GraphTable Nodes, GraphTable Edges)
{
    /// <summary>What the list of edges is called where the format lets one choose.</summary>
    public string EdgesName { get; init; } = "edges";

    /// <summary>Whether plain values alone are asked for, where the format could nest.</summary>
    public bool IsFlat { get; init; }
}

/// <summary>The nodes or the edges of a graph. The rows come one by one and once.</summary>
/// <param name="Columns">The columns; what is no plain value is an <see cref="INestedCell"/>.</param>
/// <param name="FlatColumns">
/// The columns for formats without nesting: a record gives one for each of its own (<c>money.currency</c>), a list of texts is one text
/// with <c>;</c> between them, and other lists and maps are JSON, so that nothing is lost.
/// </param>
/// <param name="Rows">The rows.</param>
public sealed record GraphTable(IReadOnlyList<Column> Columns, IReadOnlyList<Column> FlatColumns, IAsyncEnumerable<GraphRow> Rows);

/// <summary>A node or an edge.</summary>
public abstract class GraphRow
{
    /// <summary>A cell for each of <see cref="GraphTable.Columns"/>.</summary>
    public abstract IReadOnlyList<object?> Cells { get; }

    /// <summary>A cell for each of <see cref="GraphTable.FlatColumns"/>, none nested.</summary>
    public abstract IReadOnlyList<object?> FlatCells { get; }
}

/// <summary>An answer that can be written as a graph.</summary>
public interface IGraphAnswer
{
    /// <summary>Whether it is asked for with plain values alone; then JSON too is that of a graph.</summary>
    bool IsFlat => false;

    Graph ToGraph();
}
