using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>A ranking of entities by a measure. <see cref="RankKinds"/> chooses who is listed, not who counts.</summary>
public sealed record CentralityQuery(
    GraphFilter Filter, string Measure, ValueMap<PropertyValue> Arguments, ValueList<string> RankKinds, ValueList<RecordId> Seeds, int Take);
