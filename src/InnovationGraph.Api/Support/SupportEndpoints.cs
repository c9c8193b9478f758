using InnovationGraph.Api.Funding;
using InnovationGraph.Api.Gaps;
using InnovationGraph.Api.Problems;
using InnovationGraph.Api.Reading;
using InnovationGraph.Api.Records;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Support;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Api.Support;

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
            .. CommonFilters.OfRecords,
        ],
        PathExamples = new Dictionary<string, string> { ["id"] = "leaderdrive" },
    };

    public static void MapSupport(this IEndpointRouteBuilder api) =>
        api.MapRead<SupportBody>("/entities/{id}/support", Get, GetAsync)
            .Produces(StatusCodes.Status308PermanentRedirect)
            .WithProblem(StatusCodes.Status404NotFound)
            .WithProblem(StatusCodes.Status410Gone);

    private static async Task<ReadResult> GetAsync(ReadRequest request, CancellationToken cancellation)
    {
        var (found, otherwise) = await RecordLookup.FindAsync<Entity>(request, "entity", cancellation);
        if (found is not { } entity)
        {
            return otherwise!;
        }

        var traversal = request.Service<IGraphTraversal>();
        var own = await FindAsync(request, entity.Id, cancellation);
        if (!own.IsAnswered)
        {
            return ProblemCatalog.Of(own.Failure);
        }

        List<LinkedRelationship> viaProjects = [];
        foreach (var project in LedProjects.Of(entity.Id, own.Answer.Items, request.State.Ontology))
        {
            var links = await FindAsync(request, project, cancellation);
            viaProjects.AddRange(links.Answer?.Items ?? []);
        }

        ObservationFilter figures = new(request.Filter, request.State.Publishers);
        var gaps = await request.Service<GapIndex>().GetAsync(request.Revision, cancellation);
        var observations = await request.Service<IGraphStore>().ReadObservationsAsync(entity.Id, null, request.Revision, cancellation);
        SupportRecords records = new(entity.Id)
        {
            Relationships = own.Answer.Items,
            ViaProjects = viaProjects,
            Observations = [.. observations.Where(figures.Admits)],
            Gaps =
            [
                .. own.Answer.Items.Concat(viaProjects).Select(link => link.Relationship.Id)
                    .Concat(observations.Select(one => one.Id)).Append(entity.Id).Distinct()
                    .SelectMany(id => gaps.BySubject[id]),
            ],
            Publishers = request.State.Publishers,
            From = request.Parameters.FindDate("from"),
            To = request.Parameters.FindDate("to"),
        };
        var profile = SupportProfile.Of(records, request.State.Ontology);
        var summaries = await traversal.SummariseAsync([entity.Id], request.Revision, cancellation);
        return new ReadResult.Answer(new SupportBody(
            request.Revision,
            EntitySummaryBody.Of(summaries[entity.Id]),
            [.. profile.Channels.Select(ChannelSupportBody.Of)],
            [.. profile.Notes]));
    }

    private static Task<Outcome<Page<LinkedRelationship>>> FindAsync(ReadRequest request, RecordId entity, CancellationToken cancellation) =>
        request.Service<IGraphTraversal>().FindRelationshipsAsync(new(request.Filter, 0, int.MaxValue) { Entity = entity }, cancellation);
}
