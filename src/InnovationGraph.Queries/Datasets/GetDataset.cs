namespace InnovationGraph.Queries.Datasets;

internal sealed class GetDataset : Query<GetDatasetParameters, DatasetBody>
{
    public override string Route => "/datasets/{id}";

    public override string Tag => Tags.Evidence;

    public override string Summary => "One dataset, and how to cite it";

    protected override async Task<Outcome<DatasetBody>> AnswerAsync(
        GetDatasetParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        if (context.View.Datasets.FirstOrDefault(one => one.Id.ToString() == parameters.Id) is not { } dataset)
        {
            return QueryFailure.UnknownId.Among(context.View.Datasets.Select(one => one.Id), "dataset", parameters.Id, parameter: null);
        }

        var contents = await DatasetContents.GetAsync(context, cancellation);
        return contents.IsAnswered ? DatasetBody.Of(dataset, contents.Answer) : contents.Failure;
    }
}

internal sealed record GetDatasetParameters
{
    [Parameter("The stable id.", InRoute = true, Form = TextForm.Route, Example = "china-innovation-chain")]
    public required string Id { get; init; }

    public AtRevision At { get; init; } = new();
}

/// <summary>Whose records they are, how many, and how to cite them.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Title">The title.</param>
/// <param name="Description">What is in it; null where it does not say.</param>
/// <param name="Authors">The authors; empty where it does not say.</param>
/// <param name="Licence">Its licence; null where it does not say.</param>
/// <param name="Records">How many records it has of each of the five kinds.</param>
/// <param name="ContentHash">
/// SHA-256 over the canonical JSON of its manifest and ontology and of its records in order of id, in hexadecimal: the same wherever the
/// same content is installed, whatever the store and the history.
/// </param>
/// <param name="Citation">How to cite it.</param>
internal sealed record DatasetBody(
    RecordId Id,
    string Title,
    string? Description,
    IReadOnlyList<string> Authors,
    string? Licence,
    IReadOnlyDictionary<string, int> Records,
    string ContentHash,
    string Citation)
{
    public static DatasetBody Of(Dataset dataset, DatasetContents contents) => new(
        dataset.Id,
        dataset.Title,
        dataset.Description,
        dataset.Author is { } author ? [author] : [],
        dataset.Licence,
        contents.CountsOf(dataset).ToDictionary(count => EnumNames.Of(count.Key), count => count.Value),
        contents.HashOf(dataset),
        contents.Cite(dataset));
}
