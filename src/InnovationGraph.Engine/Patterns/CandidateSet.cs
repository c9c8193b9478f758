using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Filters;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Patterns;

/// <summary>The entities that a node of a pattern may be, as far as is told of it alone.</summary>
internal sealed class CandidateSet
{
    private readonly EntityFilter _filter;
    private readonly IReadOnlySet<int>? _given;
    private readonly int _all;

    /// <param name="given">The entities given for the node; null where none are.</param>
    public CandidateSet(Snapshot snapshot, GraphFilter filter, bool transitOnly, IReadOnlySet<int>? given)
    {
        (_filter, _given, _all) = (new(snapshot, filter, transitOnly), given, snapshot.Entities.Count);
        var kinds = EntityFilter.MarkKinds(snapshot, filter.Among);
        Count = given?.Count ?? snapshot.KindCounts.Where((_, kind) => kinds[kind]).Sum();
    }

    /// <summary>How many there are at the most.</summary>
    public int Count { get; }

    /// <summary>All of them, by id.</summary>
    public IEnumerable<int> All => (_given?.Order() ?? Enumerable.Range(0, _all)).Where(_filter.Passes);

    public bool Has(int entity) => _given?.Contains(entity) != false && _filter.Passes(entity);
}
