using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Filters;
using InnovationGraph.Engine.Snapshots;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// What a filter leaves of a snapshot, copied together so that whole-graph kernels run over it untested. Nodes keep the order of
/// ids. Parallel relationships and self-loops are in the rows; <see cref="Simple"/> collapses the parallel ones.
/// </summary>
internal sealed class CompactGraph
{
    private readonly Lazy<Rows> _simpleOut;
    private readonly Lazy<Rows> _simpleIn;
    private readonly Lazy<Rows> _simpleBoth;
    private readonly Lazy<Rows> _eitherWay;

    private CompactGraph(int[] entities, Rows outgoing, Rows incoming, int undated)
    {
        (Entities, Outgoing, Incoming, Undated) = (entities, outgoing, incoming, undated);
        _simpleOut = new(outgoing.Collapse);
        _simpleIn = new(incoming.Collapse);
        _simpleBoth = new(() => Rows.Merge(outgoing, incoming).Collapse());
        _eitherWay = new(() => Rows.Merge(outgoing, incoming.WithoutLoops()));
    }

    public int Count => Entities.Length;

    /// <summary>The entity behind each node.</summary>
    public int[] Entities { get; }

    public Rows Outgoing { get; }

    public Rows Incoming { get; }

    /// <summary>The neighbours by relationships either way, parallel ones each, a self-loop once.</summary>
    public Rows EitherWay => _eitherWay.Value;

    /// <summary>How many of the relationships have no stated date.</summary>
    public int Undated { get; }

    public static CompactGraph Build(Snapshot snapshot, GraphFilter filter)
    {
        EntityFilter entities = new(snapshot, filter, transitOnly: true);
        RelationshipFilter relationships = new(snapshot, filter, transitOnly: true);
        var nodeOf = new int[snapshot.Entities.Count];
        List<int> kept = [];
        for (var entity = 0; entity < nodeOf.Length; entity++)
        {
            nodeOf[entity] = entities.Admits(entity) ? kept.Count : -1;
            if (nodeOf[entity] >= 0)
            {
                kept.Add(entity);
            }
        }

        List<int> sources = [], targets = [];
        var undated = 0;
        var columns = snapshot.Relationships;
        for (var r = 0; r < columns.Count; r++)
        {
            int source = nodeOf[columns.Source[r]], target = nodeOf[columns.Target[r]];
            if (source >= 0 && target >= 0 && relationships.Admits(r))
            {
                sources.Add(source);
                targets.Add(target);
                undated += columns.IsDated[r] ? 0 : 1;
            }
        }

        var byTarget = CountingSort.Sort([.. Enumerable.Range(0, targets.Count)], i => targets[i], kept.Count);
        return new(
            [.. kept],
            new(CountingSort.Starts([.. sources], kept.Count), [.. targets]),
            new(CountingSort.Starts([.. targets], kept.Count), [.. byTarget.Select(i => sources[i])]),
            undated);
    }

    /// <summary>The neighbours by relationships out, in, or either way, each once; a node with a self-loop is its own neighbour.</summary>
    public Rows Simple(Direction direction) => direction switch
    {
        Direction.Out => _simpleOut.Value,
        Direction.In => _simpleIn.Value,
        _ => _simpleBoth.Value,
    };

    /// <summary>
    /// The rows along which those at the distances meant come to a node: of distances to it, relationships out; of those from it, in.
    /// </summary>
    public Rows Towards(Direction distances) => Simple(distances switch
    {
        Direction.In => Direction.Out,
        Direction.Out => Direction.In,
        _ => Direction.Both,
    });
}
