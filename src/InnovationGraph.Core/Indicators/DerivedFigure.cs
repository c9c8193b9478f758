using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Indicators;

/// <summary>A figure that follows from two others, which it names: the numerator, then the denominator.</summary>
public sealed record DerivedFigure(
    RecordId Subject, ValueMap<RecordId> Dimensions, Interval Period, Nature Nature, Quantity Quantity, ValueList<RecordId> Inputs);
