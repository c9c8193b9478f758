using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Filters;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// What a filter leaves of a snapshot, copied together so that whole-graph kernels run over it untested. Nodes keep the order of
/// ids. Parallel relationships and self-loops are in the rows; <see cref="Simple"/> collapses the parallel ones.
/// </summary>
internal sealed class CompactGraph
{
    private readonly Lazy<Csr> _simpleOut;
    private readonly Lazy<Csr> _simpleIn;
    private readonly Lazy<Csr> _simpleBoth;
    private readonly Lazy<Csr> _eitherWay;

    private CompactGraph(int[] entities, int[] relationships, Csr outgoing, Csr incoming, int certain)
    {
        (Entities, Relationships, Outgoing, Incoming, Certain) = (entities, relationships, outgoing, incoming, certain);
        _simpleOut = new(outgoing.Collapse);
        _simpleIn = new(incoming.Collapse);
        _simpleBoth = new(() => Csr.Merge(outgoing, incoming).Collapse());
        _eitherWay = new(() => Csr.Merge(outgoing, incoming.WithoutLoops()));
    }

    public int Count => Entities.Length;

    /// <summary>The entity behind each node.</summary>
    public int[] Entities { get; }

    /// <summary>The relationship behind each neighbour of <see cref="Outgoing"/>, in the same order.</summary>
    public int[] Relationships { get; }

    public Csr Outgoing { get; }

    public Csr Incoming { get; }

    /// <summary>The neighbours by relationships either way, parallel ones each, a self-loop once.</summary>
    public Csr EitherWay => _eitherWay.Value;

    /// <summary>How many of the relationships certainly held on the days asked about; none where no days were.</summary>
    public int Certain { get; }

    public static CompactGraph Build(Snapshot snapshot, GraphFilter filter)
    {
        EntityFilter entities = new(snapshot, filter, transitOnly: true);
        RelationshipFilter relationships = new(snapshot, filter, transitOnly: true);
        var nodeOf = new int[snapshot.Entities.Count];
        List<int> nodes = [];
        for (var entity = 0; entity < nodeOf.Length; entity++)
        {
            nodeOf[entity] = entities.Passes(entity) ? nodes.Count : -1;
            if (nodeOf[entity] >= 0)
            {
                nodes.Add(entity);
            }
        }

        List<int> kept = [], sources = [], targets = [];
        var certain = 0;
        var columns = snapshot.Relationships;
        for (var r = 0; r < columns.Count; r++)
        {
            int source = nodeOf[columns.Source[r]], target = nodeOf[columns.Target[r]];
            if (source >= 0 && target >= 0 && relationships.Admits(r))
            {
                kept.Add(r);
                sources.Add(source);
                targets.Add(target);
                certain += relationships.IsCertain(r) ? 1 : 0;
            }
        }

        var byTarget = CountingSort.Sort([.. Enumerable.Range(0, targets.Count)], i => targets[i], nodes.Count);
        return new(
            [.. nodes],
            [.. kept],
            new(CountingSort.Starts([.. sources], nodes.Count), [.. targets]),
            new(CountingSort.Starts([.. targets], nodes.Count), [.. byTarget.Select(i => sources[i])]),
            certain);
    }

    /// <summary>The neighbours by relationships out, in, or either way, each once; a node with a self-loop is its own neighbour.</summary>
    public Csr Simple(Direction direction) => direction switch
    {
        Direction.Out => _simpleOut.Value,
        Direction.In => _simpleIn.Value,
        _ => _simpleBoth.Value,
    };

    /// <summary>
    /// The simple neighbours in the opposite direction. A search from every node that follows relationships out measures the
    /// distances to each node that it reaches, which are its inward distances; and the other way round.
    /// </summary>
    public Csr SimpleAgainst(Direction direction) => Simple(direction switch
    {
        Direction.In => Direction.Out,
        Direction.Out => Direction.In,
        _ => Direction.Both,
    });
}
