using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;
using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Cli.Benchmarks;

/// <summary>The graph that kernels are timed on. What a kernel needs first is made when it is asked for, before the clock runs.</summary>
internal sealed class BenchGraph : IDisposable
{
    private readonly EdgeList _edges;
    private readonly bool _isDirected;
    private readonly int _threads;
    private readonly CancellationToken _cancellation;
    private readonly Lazy<Topology> _plain;
    private readonly Lazy<Topology> _weighted;
    private readonly Lazy<Topology> _simple;
    private readonly Lazy<Topology> _eitherWay;
    private readonly Lazy<Topology> _simpleEitherWay;

    public BenchGraph(string path, bool isDirected, int threads, int seed, CancellationToken cancellation)
    {
        (Path, _isDirected, _threads, Seed, _cancellation) = (path, isDirected, threads, seed, cancellation);
        _edges = EdgeListReader.Read(path, Workers)!;
        _plain = new(() => Build(isDirected, isWeighted: false));
        _simple = new(() => Collapse(Plain));
        _eitherWay = new(() => Build(isDirected: false, isWeighted: false));
        _simpleEitherWay = new(() => Collapse(EitherWay));
        _weighted = new(() =>
        {
            _edges.Weigh(Workers);
            return Build(isDirected, isWeighted: true);
        });
    }

    public string Path { get; }

    /// <summary>What a kernel that draws at random begins with.</summary>
    public int Seed { get; }

    public long EdgeCount => _edges.EdgeCount;

    public int Count => _edges.Count;

    public Topology Plain => _plain.Value;

    /// <summary>With the weights of the file, or of the hash of the ends.</summary>
    public Topology Weighted => _weighted.Value;

    /// <summary>Without parallels and loops.</summary>
    public Topology Simple => _simple.Value;

    /// <summary>As if edges had no direction.</summary>
    public Topology EitherWay => _isDirected ? _eitherWay.Value : Plain;

    /// <summary>Without parallels and loops, as if edges had no direction.</summary>
    public Topology SimpleEitherWay => _isDirected ? _simpleEitherWay.Value : Simple;

    /// <summary>Without a limit but that the command may be interrupted.</summary>
    public QueryBudget Budget() => new(
        new QueryLimits { Time = TimeSpan.MaxValue, VisitedRelationships = long.MaxValue }, TimeProvider.System, _cancellation);

    public Workers Workers => new(_threads, Budget());

    /// <summary>The node that searches start from: the first drawn that an edge leads out of, or else node 0.</summary>
    public int Source()
    {
        SplitMix64 random = new(Seed);
        for (var draws = 0; draws < 1_000; draws++)
        {
            var node = random.Next(Count);
            if (Plain.Out.Length(Plain.VertexOf[node]) > 0)
            {
                return node;
            }
        }

        return 0;
    }

    /// <summary>Reads the file and builds the rows, as anew.</summary>
    public Topology Load()
    {
        using var edges = EdgeListReader.Read(Path, Workers)!;
        return TopologyBuilder.Build(edges.View(_isDirected, edges.IsWeighted), Workers)!;
    }

    public void Dispose()
    {
        _edges.Dispose();
        foreach (var graph in new[] { _plain, _weighted, _simple, _eitherWay, _simpleEitherWay }.Where(graph => graph.IsValueCreated))
        {
            graph.Value.Dispose();
        }
    }

    private Topology Build(bool isDirected, bool isWeighted) => TopologyBuilder.Build(_edges.View(isDirected, isWeighted), Workers)!;

    private Topology Collapse(Topology graph)
    {
        List<int> sources = [], targets = [];
        var (rows, nodeOf) = (graph.Out, graph.NodeOf);
        for (var vertex = 0; vertex < graph.Count; vertex++)
        {
            for (var arc = rows.Start[vertex]; arc < rows.Start[vertex + 1]; arc++)
            {
                // Rows are sorted, so parallels lie side by side.
                var other = rows.Neighbours[arc];
                var isAnew = arc == rows.Start[vertex] || rows.Neighbours[arc - 1] != other;
                if (isAnew && other != vertex && (graph.IsDirected || vertex < other))
                {
                    sources.Add(nodeOf[vertex]);
                    targets.Add(nodeOf[other]);
                }
            }
        }

        return Topology.Build(graph.Count, [.. sources], [.. targets], null, graph.IsDirected, Workers)!;
    }
}
