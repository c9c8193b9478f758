using InnovationGraph.Api.Reading;
using InnovationGraph.Api.Records;
using InnovationGraph.Api.Relationships;
using InnovationGraph.Core.Chains;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Api.Chains;

/// <summary>Writes out the columns around an entity, with one read of the relationships that are shown.</summary>
/// <param name="near">The entities around it that are known already; what else stands at an end is added.</param>
internal sealed class ChainWriter(ReadRequest request, RecordId entity, Dictionary<RecordId, EntitySummary> near)
{
    public async Task<Outcome<ChainBody>> WriteAsync(
        IReadOnlyList<ChainColumn> columns,
        IReadOnlyList<LinkedRelationship> unstaged,
        int totalUnstaged,
        IEnumerable<string> notes,
        CancellationToken cancellation)
    {
        var shown = columns.SelectMany(column => column.Links.Take(request.Limit)).Select(link => link.Id).Distinct().ToList();
        var relationships = await request.Service<IGraphStore>().ReadAsync<Relationship>(shown, request.Revision, cancellation);
        var ends = columns.SelectMany(column => column.Links.SelectMany(link => new[] { link.Source, link.Target }).Concat(column.Steps)).Append(entity);
        var missing = ends.Where(end => !near.ContainsKey(end)).Distinct().ToList();
        var others = await request.Service<IGraphTraversal>().SummariseAsync(missing, request.State.Revision, cancellation);
        if (!others.IsAnswered)
        {
            return others.Failure;
        }

        foreach (var (id, summary) in others.Answer.Summaries)
        {
            near.Add(id, summary);
        }

        return new ChainBody(
            request.Revision,
            EntitySummaryBody.Of(near[entity]),
            [.. columns.Select(column => Write(column, relationships))],
            new(
                Actors(unstaged.SelectMany(link => new[] { link.Source, link.Target })),
                totalUnstaged,
                [.. unstaged.Select(LinkedRelationshipBody.Of)]),
            [.. notes]);
    }

    private ChainStageBody Write(ChainColumn column, IReadOnlyDictionary<RecordId, Relationship> relationships) => new()
    {
        Stage = column.Stage?.Id,
        Title = column.Stage?.TitleEn ?? near[column.Steps[0]].Name,
        TitleZh = column.Stage is { } stage ? stage.TitleZh : near[column.Steps[0]].NameZh,
        Steps = [.. column.Steps.Select(step => EntitySummaryBody.Of(near[step]))],
        Actors = Actors(column.Links.SelectMany(link => new[] { near[link.Source], near[link.Target] })),
        Total = column.Links.Count,
        Relationships =
        [
            .. column.Links.Take(request.Limit)
                .Select(link => LinkedRelationshipBody.Of(new(relationships[link.Id], near[link.Source], near[link.Target]))),
        ],
    };

    private IReadOnlyList<EntitySummaryBody> Actors(IEnumerable<EntitySummary> ends) =>
    [
        .. ends.Where(end => end.Id != entity && request.State.Ontology.HasRole(end.Kind, KindRole.Actor))
            .DistinctBy(end => end.Id)
            .OrderBy(end => end.Id)
            .Select(EntitySummaryBody.Of),
    ];
}
