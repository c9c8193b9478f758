using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>The ranking, the arguments it was computed with (defaults filled in), and notes on what was left out.</summary>
public sealed record CentralityAnswer(
    AlgorithmDescriptor Measure, ValueMap<PropertyValue> Arguments, IReadOnlyList<RankedEntity> Items, ValueList<string> Notes);
