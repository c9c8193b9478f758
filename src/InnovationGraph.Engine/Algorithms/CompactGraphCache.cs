using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>The compacted copies of one snapshot that were last asked for, each built once.</summary>
internal sealed class CompactGraphCache
{
    private const int Most = 8;

    private readonly Lock _lock = new();
    private readonly LinkedList<(GraphFilter Filter, Lazy<CompactGraph> Graph)> _recent = [];

    public CompactGraph GetOrBuild(GraphFilter filter, Func<CompactGraph> build)
    {
        Lazy<CompactGraph> graph;
        lock (_lock)
        {
            var known = _recent.FirstOrDefault(one => one.Filter == filter);
            graph = known.Graph ?? new(build);
            if (known.Graph is not null)
            {
                _recent.Remove(known);
            }

            _recent.AddFirst((filter, graph));
            if (_recent.Count > Most)
            {
                _recent.RemoveLast();
            }
        }

        return graph.Value;
    }
}
