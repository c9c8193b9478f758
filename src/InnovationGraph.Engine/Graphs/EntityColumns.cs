using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Engine.Graphs;

/// <summary>The entities of a snapshot, numbered in ordinal order of their ids, so that the order of numbers is the order of ids.</summary>
internal sealed class EntityColumns
{
    private readonly Dictionary<RecordId, int> _indices;

    public EntityColumns(RecordId[] ids)
    {
        Ids = ids;
        _indices = new(ids.Length);
        for (var i = 0; i < ids.Length; i++)
        {
            _indices.Add(ids[i], i);
        }
    }

    public int Count => Ids.Length;

    public RecordId[] Ids { get; }

    public required string[] Names { get; init; }

    public required NameTable Kinds { get; init; }

    /// <summary>The number of each entity's kind in <see cref="Kinds"/>.</summary>
    public required int[] Kind { get; init; }

    /// <summary>The dates of each.</summary>
    public required Interval[] Valid { get; init; }

    public required CitationColumn Citations { get; init; }

    public required NameTable Tags { get; init; }

    /// <summary>Where each entity's tags start in <see cref="Tag"/>; one more at the end.</summary>
    public required int[] TagStart { get; init; }

    public required int[] Tag { get; init; }

    public bool TryIndex(RecordId id, out int index) => _indices.TryGetValue(id, out index);

    public ReadOnlySpan<int> TagsOf(int entity) => Tag.AsSpan(TagStart[entity]..TagStart[entity + 1]);
}
