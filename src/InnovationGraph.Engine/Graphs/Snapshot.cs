using System.Collections.Concurrent;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Engine.Graphs;

/// <summary>
/// One revision's graph as compressed sparse rows in both directions. Relationships are numbered in out-row order, so the out index
/// is the relationship; the in rows carry theirs. Immutable but for the summaries it remembers. A relationship of which an end is
/// no entity at the revision is not in it.
/// </summary>
internal sealed class Snapshot
{
    private readonly ConcurrentBag<Scratch> _scratch = [];

    public required Revision Revision { get; init; }

    public required OntologyIndex Ontology { get; init; }

    /// <summary>The publisher of every source.</summary>
    public required IReadOnlyDictionary<RecordId, string> Publishers { get; init; }

    /// <summary>The documents with a text of their own, by id.</summary>
    public required IReadOnlyList<RecordId> Documents { get; init; }

    public required EntityColumns Entities { get; init; }

    public required RelationshipColumns Relationships { get; init; }

    /// <summary>Where each entity's relationships start; one more at the end.</summary>
    public required int[] OutStart { get; init; }

    /// <summary>Where each entity's in row starts; one more at the end.</summary>
    public required int[] InStart { get; init; }

    /// <summary>The sources in the in rows, in order of source, then relationship id.</summary>
    public required int[] InSource { get; init; }

    /// <summary>The relationships in the in rows.</summary>
    public required int[] InRelationship { get; init; }

    /// <summary>The kinds of entity that something may lie in.</summary>
    public required bool[] IsPlaceKind { get; init; }

    /// <summary>The summaries fetched so far. Written by whoever fetched one; all write the same.</summary>
    public required EntitySummary?[] Summaries { get; init; }

    /// <summary>How many entities of each kind there are.</summary>
    public IReadOnlyList<int> KindCounts => field ??= Entities.Kinds.CountIn(Entities.Kind);

    /// <summary>How many relationships of each type there are.</summary>
    public IReadOnlyList<int> TypeCounts => field ??= Relationships.Types.CountIn(Relationships.Type);

    /// <summary>Relationships in and out: parallel ones each, a self-loop twice.</summary>
    public int Degree(int entity) =>
        OutStart[entity + 1] - OutStart[entity] + InStart[entity + 1] - InStart[entity];

    /// <summary>The relationships that lead away from an entity, and where to; with both directions a self-loop comes twice.</summary>
    public IEnumerable<(int Relationship, int Other)> Along(int entity, Direction direction)
    {
        if (direction != Direction.In)
        {
            for (var r = OutStart[entity]; r < OutStart[entity + 1]; r++)
            {
                yield return (r, Relationships.Target[r]);
            }
        }

        if (direction != Direction.Out)
        {
            for (var i = InStart[entity]; i < InStart[entity + 1]; i++)
            {
                yield return (InRelationship[i], InSource[i]);
            }
        }
    }

    /// <summary>Scratch memory of this snapshot's size; give it back by disposing of it.</summary>
    public Scratch Rent() => _scratch.TryTake(out var scratch) ? scratch : new(Entities.Count, _scratch);
}
