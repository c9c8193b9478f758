using System.Text.Json.Nodes;

namespace InnovationGraph.Queries.Centrality;

/// <summary>A parameter of a measure.</summary>
/// <param name="Name">Its name in the query.</param>
/// <param name="Meaning">What it does.</param>
/// <param name="Default">The value taken when absent.</param>
/// <param name="Minimum">The least number allowed; null for none.</param>
/// <param name="Maximum">The greatest number allowed; null for none.</param>
/// <param name="Choices">The texts allowed; empty for a number or flag.</param>
internal sealed record MeasureParameterBody(
    string Name, string Meaning, JsonNode Default, decimal? Minimum, decimal? Maximum, IReadOnlyList<string> Choices)
{
    public static MeasureParameterBody Of(AlgorithmParameter parameter) => new(
        parameter.Name, parameter.Meaning, PropertyBodies.Of(parameter.Default), parameter.Minimum, parameter.Maximum, [.. parameter.Choices]);
}
