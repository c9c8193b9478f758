namespace InnovationGraph.Queries.Indicators;

/// <summary>How a derived indicator follows from others.</summary>
/// <param name="Formula">The formula, in ids of indicators.</param>
/// <param name="Inputs">The indicators that it names, with their observations.</param>
/// <param name="Figures">What it gives where inputs of the same subject, dimensions, period and nature exist, in the units they have.</param>
internal sealed record DerivationBody(string Formula, IReadOnlyList<InputBody> Inputs, IReadOnlyList<DerivedFigureBody> Figures);
