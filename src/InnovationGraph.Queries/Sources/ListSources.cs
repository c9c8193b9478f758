using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Sources;

internal sealed class ListSources : Query<ListSourcesParameters, SourceList>
{
    public override string Route => "/sources";

    public override string Tag => Tags.Evidence;

    public override string Summary => "The documents behind the answers";

    protected override Task<Outcome<SourceList>> AnswerAsync(
        ListSourcesParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var sources = context.View.Sources.Values.OrderBy(source => source.Id).Select(SourceBody.Of).ToList();
        return Task.FromResult<Outcome<SourceList>>(new SourceList(context.View.Number, sources.Count, sources));
    }
}

internal sealed record ListSourcesParameters
{
    public AtRevision At { get; init; } = new();
}

/// <summary>All sources.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Items">By id.</param>
internal sealed record SourceList(long Revision, int Total, IReadOnlyList<SourceBody> Items) : IListAnswer<SourceBody>;
