using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>What of a revision an algorithm sees. Equal shapes give equal graphs, so the kinds to list are not in it.</summary>
internal sealed record GraphShape
{
    private GraphShape(GraphFilter filter) => Filter = filter;

    public GraphFilter Filter { get; }

    /// <summary>A place in which entities must lie; null: anywhere.</summary>
    public RecordId? Within { get; private init; }

    /// <summary>The influences along which relationships are turned; none: as they are.</summary>
    public ValueList<InfluenceKind> Follow { get; private init; }

    /// <summary>Whether places and countries are out.</summary>
    public bool LeavesPlacesOut { get; private init; }

    /// <summary>Entities that are in it as ends of paths, even if they may not take part.</summary>
    public ValueList<RecordId> Ends { get; private init; }

    /// <summary>Kinds of such entities.</summary>
    public ValueList<string> EndKinds { get; private init; }

    public static GraphShape Of(AlgorithmQuery query, AlgorithmDescriptor algorithm)
    {
        var hasEnds = algorithm.TakesEnds || algorithm.Kind == AlgorithmKind.Pairs;
        return Of(query.Filter, hasEnds ? query.Sources.Concat(query.Targets) : [], hasEnds ? query.SourceKinds.Concat(query.TargetKinds) : []) with
        {
            Within = query.Within,
            Follow = query.Follow,
            LeavesPlacesOut = query.LeavesPlacesOut,
        };
    }

    /// <summary>What a filter leaves, relationships as they are, with some entities that may only be ends of paths.</summary>
    public static GraphShape Of(GraphFilter filter, IEnumerable<RecordId> ends, IEnumerable<string> endKinds) => new(filter with { Kinds = default })
    {
        Ends = ends.Distinct().Order().ToValueList(),
        EndKinds = endKinds.Distinct().Order(StringComparer.Ordinal).ToValueList(),
    };
}
