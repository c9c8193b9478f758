using System.Text.Json.Nodes;
using InnovationGraph.Core.Answers;
using InnovationGraph.Queries.Algorithms;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Communities;

/// <summary>The groups into which one algorithm divides the entities.</summary>
internal sealed class FindCommunities(AlgorithmDescriptor algorithm) : RunAlgorithm<CommunityParameters, AlgorithmAnswer.Groups, CommunitiesBody>(algorithm)
{
    public override string Id => $"find{Name}";

    public override string Route => $"/communities/{Algorithm.Id}";

    public override string Tag => Tags.Centrality;

    public override string Summary => Algorithm.Title;

    protected override AlgorithmQuery QueryOf(CommunityParameters parameters, QueryContext context) =>
        base.QueryOf(parameters, context) with { Group = parameters.Community };

    protected override Task<CommunitiesBody> AnswerOfAsync(
        AlgorithmAnswer.Groups result, CommunityParameters parameters, QueryContext context, CancellationToken cancellation) => Task.FromResult(new CommunitiesBody(
        context.View.Number,
        Algorithm.Id,
        PropertyBodies.Of(result.Arguments),
        result.Total,
        result.Modularity,
        result.Items,
        result.Notes,
        parameters.Community is null
            ? context.Next(result.Total, result.Items.Count)
            : context.Next(result.Items[0].Size, result.Items[0].Members.Count)));
}

internal sealed record CommunityParameters : AlgorithmParameters
{
    [Parameter("The number of one community, of which all members are listed, page by page.", Minimum = 1, Maximum = int.MaxValue)]
    public int? Community { get; init; }
}

/// <summary>A page of the communities that an algorithm finds, or of the members of one.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Algorithm">The algorithm's id.</param>
/// <param name="Parameters">The parameters it ran with.</param>
/// <param name="Total">How many communities there are.</param>
/// <param name="Modularity">How much more of the relationships lies within communities than would by chance (-0.5 to 1); null where there are none.</param>
/// <param name="Communities">This page, the largest first; equal ones by their least id.</param>
/// <param name="Notes">What was left out.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record CommunitiesBody(
    long Revision,
    string Algorithm,
    JsonObject Parameters,
    int Total,
    double? Modularity,
    IReadOnlyList<EntityGroup> Communities,
    IReadOnlyList<string> Notes,
    string? Next) : IPagedAnswer, ITableAnswer
{
    /// <summary>A row for each member that is shown.</summary>
    public Table ToTable() => RecordTable.Flat(
        Communities.SelectMany(community => community.Members.Select(member => new { Community = community.Id, community.Size, Member = member })));
}
