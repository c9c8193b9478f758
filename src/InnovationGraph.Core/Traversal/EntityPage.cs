using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Traversal;

/// <summary>A page of entities, and how the whole list divides by kind and by tag, the most frequent first.</summary>
public sealed record EntityPage(
    int Total, IReadOnlyList<FoundEntity> Items, ValueList<KeyValuePair<string, int>> Kinds, ValueList<KeyValuePair<string, int>> Tags);
