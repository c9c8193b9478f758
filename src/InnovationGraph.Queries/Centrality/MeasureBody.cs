namespace InnovationGraph.Queries.Centrality;

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
