using InnovationGraph.Queries.Funding;
using InnovationGraph.Queries.Gaps;
using InnovationGraph.Queries.Successions;
using InnovationGraph.Queries.Support;

namespace InnovationGraph.Queries.Support;

internal static class SupportEndpoints
{
    private static readonly ReadOperation Get = new("getSupportProfile", FundingEndpoints.Tag, "Through which channels an entity is supported")
    {
        Description = "Every support channel is listed: with its records and their sums, with only a gap (\"the documents do not say\"), "
            + "or with nothing recorded.",
        Parameters =
        [
            new("from", Forms.Date, "Keeps records that no stated date puts before this."),
            new("to", Forms.Date, "Keeps records that no stated date puts after this."),
            SuccessionIndex.Parameter,
            .. CommonFilters.OfRecords,
        ],
        PathExamples = new Dictionary<string, string> { ["id"] = "leaderdrive" },
    };

    public static void MapSupport(this IEndpointRouteBuilder api) =>
        api.MapEntityRead<SupportBody>("/entities/{id}/support", Get, GetAsync);

    private static async Task<ReadResult> GetAsync(ReadRequest request, Entity entity, CancellationToken cancellation)
    {
        var traversal = request.Service<IGraphTraversal>();
        var line = await request.Service<SuccessionIndex>().FindAsync(request, entity.Id, cancellation);
        List<LinkedRelationship> own = [], viaProjects = [];
        List<Observation> observations = [];
        foreach (var member in line.Members)
        {
            var links = await FindAsync(request, member, cancellation);
            own.AddRange(links);
            foreach (var project in LedProjects.Of(member, links, request.State.Ontology))
            {
                viaProjects.AddRange(await FindAsync(request, project, cancellation));
            }

            observations.AddRange(await request.Service<IGraphStore>().ReadObservationsAsync(member, null, request.Revision, cancellation));
        }

        ObservationFilter figures = new(request.Filter, request.State.Publishers);
        var gaps = await request.Service<GapIndex>().GetAsync(request.Revision, cancellation);
        SupportRecords records = new(entity.Id)
        {
            Line = line.Others,
            Relationships = own,
            ViaProjects = viaProjects,
            Observations = [.. observations.Where(figures.Admits)],
            Gaps =
            [
                .. own.Concat(viaProjects).Select(link => link.Relationship.Id)
                    .Concat(observations.Select(one => one.Id)).Concat(line.Members).Distinct()
                    .SelectMany(id => gaps.BySubject[id]),
            ],
            Publishers = request.State.Publishers,
            From = request.Parameters.FindDate("from"),
            To = request.Parameters.FindDate("to"),
        };
        var profile = SupportProfile.Of(records, request.State.Ontology);
        var summaries = await traversal.SummariseAsync([entity.Id], request.State.Revision, cancellation);
        if (!summaries.IsAnswered)
        {
            return ProblemCatalog.Of(summaries.Failure);
        }

        return new ReadResult.Answer(new SupportBody(
            request.Revision,
            (summaries.Answer[entity.Id]),
            [.. profile.Channels.Select(ChannelSupportBody.Of)],
            line.Note is { } note ? [note, .. profile.Notes] : [.. profile.Notes]));
    }

    /// <summary>The relationships at an entity that is there, which are on any channel.</summary>
    private static async Task<IReadOnlyList<LinkedRelationship>> FindAsync(ReadRequest request, RecordId entity, CancellationToken cancellation)
    {
        var channels = request.State.Ontology.Ontology.Channels.Select(channel => channel.Id).Order(StringComparer.Ordinal).ToValueList();
        RelationshipQuery query = new(request.Filter with { Channels = channels }, 0, int.MaxValue) { Entity = entity };
        return RefusedException.Require(await request.Service<IGraphTraversal>().FindRelationshipsAsync(query, cancellation)).Items;
    }
}
