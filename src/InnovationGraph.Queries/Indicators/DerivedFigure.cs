namespace InnovationGraph.Queries.Indicators;

/// <summary>A figure that follows from two others, which it names: the numerator, then the denominator.</summary>
public sealed record DerivedFigure(
    RecordId Subject, ValueMap<RecordId> Dimensions, Interval Period, Nature Nature, Quantity Quantity, ValueList<RecordId> Inputs);
