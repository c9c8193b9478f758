using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Core.Traversal;

/// <summary>
/// Entities by text, kind, tag and place. <see cref="Within"/> keeps what lies in a place, directly or through other places, by
/// relationships whose type has the role place-in or governs, or part-of between places. The place itself is not in it. Of the
/// filter, kinds, tags and the evidence rules count.
/// </summary>
public sealed record EntityQuery(GraphFilter Filter, string? Text, RecordId? Within, EntitySort Sort, int Skip, int Take)
{
    /// <summary>Keeps these entities; all when empty. An id without an entity is in no answer.</summary>
    public ValueList<RecordId> Ids { get; init; }

    /// <summary>Leaves out these entities.</summary>
    public ValueList<RecordId> Without { get; init; }
}

/// <summary>The order of a list of entities; the id decides between equals.</summary>
public enum EntitySort
{
    /// <summary>By how well the text matches, then by degree; without a text by degree.</summary>
    Relevance,

    /// <summary>By the name as search folds it, ordinally.</summary>
    Name,

    /// <summary>The best connected first.</summary>
    Degree,
}

/// <summary>A page of entities, and how the whole list divides by kind and by tag, the most frequent first.</summary>
public sealed record EntityPage(
    int Total, IReadOnlyList<FoundEntity> Items, ValueList<KeyValuePair<string, int>> Kinds, ValueList<KeyValuePair<string, int>> Tags);

/// <summary>An entity in a list; the match is null where no text was asked for.</summary>
public sealed record FoundEntity(EntitySummary Entity, EntityMatch? Match);
