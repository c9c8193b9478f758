using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Filters;
using InnovationGraph.Engine.Graphs;
using InnovationGraph.Engine.Kernels;

using Why = InnovationGraph.Core.Traversal.LeftOut;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// What is left of a snapshot, copied together so that whole-graph kernels run over it untested. Nodes keep the order of
/// ids. Parallel relationships and self-loops are in the rows; <see cref="Simple"/> collapses the parallel ones.
/// </summary>
internal sealed class CompactGraph
{
    private readonly Lazy<Csr> _incoming;
    private readonly Lazy<Csr> _simpleOut;
    private readonly Lazy<Csr> _simpleIn;
    private readonly Lazy<Csr> _simpleBoth;
    private readonly Lazy<Csr> _eitherWay;
    private readonly Lazy<Topology> _along;
    private readonly Lazy<Topology> _undirected;
    private readonly int[] _slots;

    private CompactGraph(int[] entities, bool[]? isOnlyEnd, int[] relationships, Csr outgoing, int[] slots)
    {
        (Entities, IsOnlyEnd, Relationships, Outgoing, _slots) = (entities, isOnlyEnd, relationships, outgoing, slots);
        _incoming = new(outgoing.Turn);
        _simpleOut = new(outgoing.Collapse);
        _simpleIn = new(() => Incoming.Collapse());
        _simpleBoth = new(() => Csr.Merge(outgoing, Incoming).Collapse());
        _eitherWay = new(() => Csr.Merge(outgoing, Incoming.WithoutLoops()));
        _along = new(() => TopologyOf(outgoing, isDirected: true));
        _undirected = new(() => TopologyOf(EitherWay, isDirected: false));
    }

    public int Count => Entities.Length;

    /// <summary>The entity behind each node.</summary>
    public int[] Entities { get; }

    /// <summary>A flag for each node that may be an end of a path and nothing else; null where there is none.</summary>
    public bool[]? IsOnlyEnd { get; }

    /// <summary>
    /// The relationships, in their order in the snapshot. Where no influence is followed, that is the order of the neighbours of
    /// <see cref="Outgoing"/>, and each is behind one.
    /// </summary>
    public int[] Relationships { get; }

    public Csr Outgoing { get; }

    public Csr Incoming => _incoming.Value;

    /// <summary>The neighbours by relationships either way, parallel ones each, a self-loop once.</summary>
    public Csr EitherWay => _eitherWay.Value;

    /// <summary>The relationships for kernels, parallel ones each.</summary>
    public Topology Along => _along.Value;

    /// <summary>The relationships either way for kernels, parallel ones each, a self-loop once.</summary>
    public Topology Undirected => _undirected.Value;

    /// <summary>How many of the relationships certainly held on the days asked about; none where no days were.</summary>
    public int Certain { get; private init; }

    /// <summary>How many relationships were left out, by why, though they pass the filters on relationships.</summary>
    public int[] LeftOut { get; private init; } = [];

    /// <summary>How many entities were left out of which no place is known, where one was asked for.</summary>
    public int Unplaced { get; private init; }

    public static CompactGraph Build(Snapshot snapshot, GraphShape shape)
    {
        Participants participants = new(snapshot, shape);
        var nodeOf = new int[snapshot.Entities.Count];
        var why = new Why[nodeOf.Length];
        List<int> nodes = [];
        List<bool> isOnlyEnd = [];
        var unplaced = 0;
        for (var entity = 0; entity < nodeOf.Length; entity++)
        {
            why[entity] = participants.Why(entity);
            var isIn = why[entity] == Why.No || participants.MayBeEnd(entity);
            unplaced += !isIn && why[entity] == Why.Elsewhere && !participants.HasPlace(entity) ? 1 : 0;
            nodeOf[entity] = isIn ? nodes.Count : -1;
            if (isIn)
            {
                nodes.Add(entity);
                isOnlyEnd.Add(why[entity] != Why.No);
            }
        }

        RelationshipFilter asked = new(snapshot, shape.Filter, transitOnly: false), filter = new(snapshot, shape.Filter, transitOnly: true);
        var ways = shape.Follow.Count == 0 ? null : new StepWays(snapshot, type => type?.WaysOf(shape.Follow) ?? default);
        List<int> kept = [];
        List<(int From, int To, int Slot)> steps = [];
        var leftOut = new int[Enum.GetValues<Why>().Length];
        var certain = 0;
        var columns = snapshot.Relationships;
        for (var r = 0; r < columns.Count; r++)
        {
            if (!asked.Admits(r))
            {
                continue;
            }

            int source = nodeOf[columns.Source[r]], target = nodeOf[columns.Target[r]];
            var (along, against) = ways is null ? (true, false) : (ways.Allow(columns.Type[r], along: true), ways.Allow(columns.Type[r], along: false));
            var reason = !filter.Admits(r) ? Why.TypeKeptOut
                : source < 0 ? why[columns.Source[r]]
                : target < 0 ? why[columns.Target[r]]
                : !along && !against ? Why.NotFollowed
                : Why.No;
            if (reason != Why.No)
            {
                leftOut[(int)reason]++;
                continue;
            }

            if (along)
            {
                steps.Add((source, target, kept.Count));
            }

            if (against)
            {
                steps.Add((target, source, kept.Count));
            }

            kept.Add(r);
            certain += filter.IsCertain(r) ? 1 : 0;
        }

        if (ways is not null)
        {
            // Turned round, they are no longer in the order of the rows.
            steps.Sort();
        }

        return new(
            [.. nodes],
            isOnlyEnd.Contains(true) ? [.. isOnlyEnd] : null,
            [.. kept],
            new(CountingSort.Starts([.. steps.Select(step => step.From)], nodes.Count), [.. steps.Select(step => step.To)]),
            [.. steps.Select(step => step.Slot)])
        {
            Certain = certain,
            LeftOut = leftOut,
            Unplaced = unplaced,
        };
    }

    /// <summary>The same graph without some of its relationships; the nodes stay. Time and space in proportion to the graph.</summary>
    /// <param name="isLeftOut">A flag for each of <see cref="Relationships"/>.</param>
    public CompactGraph Without(bool[] isLeftOut)
    {
        var starts = new int[Count + 1];
        List<int> neighbours = new(_slots.Length), slots = new(_slots.Length);
        for (var node = 0; node < Count; node++)
        {
            var row = Outgoing[node];
            for (var i = 0; i < row.Length; i++)
            {
                var slot = _slots[Outgoing.Start(node) + i];
                if (!isLeftOut[slot])
                {
                    neighbours.Add(row[i]);
                    slots.Add(slot);
                }
            }

            starts[node + 1] = neighbours.Count;
        }

        return new(Entities, IsOnlyEnd, Relationships, new(starts, [.. neighbours]), [.. slots]);
    }

    /// <summary>The neighbours by relationships out, in, or either way, each once; a node with a self-loop is its own neighbour.</summary>
    public Csr Simple(Direction direction) => direction switch
    {
        Direction.Out => _simpleOut.Value,
        Direction.In => _simpleIn.Value,
        _ => _simpleBoth.Value,
    };

    /// <summary>The simple neighbours in native memory, for kernels; null when the budget of the workers is spent.</summary>
    public Topology? SimpleTopology(Direction direction, Workers workers) =>
        Topology.Of(Simple(direction), isDirected: direction != Direction.Both, workers);

    /// <summary>
    /// For each node how many are in a direction from it, and how far. A search from every node that follows relationships out measures
    /// the distances to each node that it reaches, which are its inward distances; and the other way round. Null when the budget is spent.
    /// </summary>
    public DistanceSums? DistanceSums(Direction direction, QueryBudget budget)
    {
        Workers workers = new(budget);
        using var topology = SimpleTopology(
            direction switch
            {
                Direction.In => Direction.Out,
                Direction.Out => Direction.In,
                _ => Direction.Both,
            },
            workers);
        return topology is null ? null : Kernels.DistanceSums.Of(topology, workers);
    }

    /// <summary>Kept for all queries of this graph, so no query's budget ends it: it takes as long as reading the relationships a few times.</summary>
    private static Topology TopologyOf(Csr rows, bool isDirected) => Topology.Of(
        rows,
        isDirected,
        new(new QueryBudget(new() { Time = TimeSpan.MaxValue, VisitedRelationships = long.MaxValue }, TimeProvider.System, CancellationToken.None)))!;
}
