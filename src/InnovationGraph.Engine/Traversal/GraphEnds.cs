using InnovationGraph.Core.Collections;
using InnovationGraph.Engine.Algorithms;
using InnovationGraph.Engine.Filters;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Traversal;

/// <summary>The nodes that a question names as ends of paths.</summary>
internal static class GraphEnds
{
    /// <summary>Those of some entities and of some kinds, in order: all that may take part where neither are named.</summary>
    public static List<int> Of(Snapshot snapshot, CompactGraph graph, SortedSet<int> named, ValueList<string> kinds)
    {
        if (named.Count + kinds.Count == 0)
        {
            return [.. Enumerable.Range(0, graph.Count).Where(node => graph.IsOnlyEnd?[node] != true)];
        }

        var isOfKind = kinds.Count == 0 ? null : EntityFilter.MarkKinds(snapshot, kinds);
        return [.. Enumerable.Range(0, graph.Count).Where(node =>
            named.Contains(graph.Entities[node]) || isOfKind?[snapshot.Entities.Kind[graph.Entities[node]]] == true)];
    }
}
