using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Datasets;

internal sealed class ListDatasets : Query<ListDatasetsParameters, DatasetListBody>
{
    public override string Route => "/datasets";

    public override string Tag => Tags.Evidence;

    public override string Summary => "The datasets in the graph, and how to cite them";

    protected override async Task<Outcome<DatasetListBody>> AnswerAsync(
        ListDatasetsParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var contents = await DatasetContents.GetAsync(context, cancellation);
        return contents.IsAnswered
            ? new DatasetListBody(
                context.View.Number, context.View.Datasets.Count, [.. context.View.Datasets.Select(dataset => DatasetBody.Of(dataset, contents.Answer))])
            : contents.Failure;
    }
}

internal sealed record ListDatasetsParameters
{
    public AtRevision At { get; init; } = new();
}

/// <summary>The datasets of a revision.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Items">By id.</param>
internal sealed record DatasetListBody(long Revision, int Total, IReadOnlyList<DatasetBody> Items) : IListAnswer<DatasetBody>;
