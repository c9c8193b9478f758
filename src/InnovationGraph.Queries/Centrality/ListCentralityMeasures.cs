using System.Text.Json.Nodes;
using InnovationGraph.Core.Answers;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Centrality;

internal sealed class ListCentralityMeasures : Query<ListCentralityMeasuresParameters, MeasureCatalogBody>
{
    public override string Route => "/centrality";

    public override string Tag => Tags.Centrality;

    public override string Summary => "The centrality measures, with parameters and papers";

    protected override Task<Outcome<MeasureCatalogBody>> AnswerAsync(
        ListCentralityMeasuresParameters parameters, QueryContext context, CancellationToken cancellation) =>
        Task.FromResult<Outcome<MeasureCatalogBody>>(new MeasureCatalogBody(
            [.. context.Traversal.Algorithms.Where(algorithm => algorithm.Kind == AlgorithmKind.Scores).Select(MeasureBody.Of)]));
}

internal sealed record ListCentralityMeasuresParameters;

/// <summary>The centrality measures.</summary>
/// <param name="Measures">Each with its parameters and its paper.</param>
internal sealed record MeasureCatalogBody(IReadOnlyList<MeasureBody> Measures) : ITableAnswer
{
    public Table ToTable() => RecordTable.Flat(Measures);
}

/// <summary>A centrality measure.</summary>
/// <param name="Id">Its id: /centrality/{id} ranks by it.</param>
/// <param name="Title">Its name.</param>
/// <param name="Meaning">What a high score means.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Citation">The paper.</param>
/// <param name="Parallels">What it does with parallel relationships and self-loops.</param>
/// <param name="Directions">What it does with direction.</param>
/// <param name="Disconnected">What it does with unconnected parts.</param>
internal sealed record MeasureBody(
    string Id,
    string Title,
    string Meaning,
    IReadOnlyList<MeasureParameterBody> Parameters,
    string Citation,
    string Parallels,
    string Directions,
    string Disconnected)
{
    public static MeasureBody Of(AlgorithmDescriptor measure) => new(
        measure.Id,
        measure.Title,
        measure.Meaning,
        [.. measure.Parameters.Select(MeasureParameterBody.Of)],
        measure.Citation,
        measure.Parallels,
        measure.Directions,
        measure.Disconnected);
}

/// <summary>A parameter of a measure.</summary>
/// <param name="Name">Its name in the query.</param>
/// <param name="Meaning">What it does.</param>
/// <param name="Default">The value taken when absent.</param>
/// <param name="Minimum">The least number allowed; null for none.</param>
/// <param name="Maximum">The greatest number allowed; null for none.</param>
/// <param name="Choices">The texts allowed; empty for a number or flag.</param>
internal sealed record MeasureParameterBody(
    string Name, string Meaning, JsonNode Default, decimal? Minimum, decimal? Maximum, IReadOnlyList<string> Choices)
    : ICellText
{
    public string ToCellText() => Name;

    public static MeasureParameterBody Of(AlgorithmParameter parameter) => new(
        parameter.Name, parameter.Meaning, PropertyBodies.Of(parameter.Default), parameter.Minimum, parameter.Maximum, parameter.Choices);
}
