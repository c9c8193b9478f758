using InnovationGraph.Api.Problems;
using InnovationGraph.Api.Reading;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Api.Chains;

internal static class ChainEndpoints
{
    private const int Hops = 2;

    private static readonly ReadOperation Get = new("getChain", "Who is linked to whom", "The innovation chain around a technology, sector or firm")
    {
        Description = "For each stage of the innovation chain in order: the relationships of that stage, and those at the steps that stand "
            + "for it, which touch the entity or of which both ends lie within two hops of it; and the actors among their ends. Hops go "
            + "either way and not on through groups and concepts, as in paths. For a chain, cycle or spectrum that a document draws, or one "
            + "of its steps, the stages are its own steps. What is recorded at the entity itself without a stage stands apart: no stage is "
            + "guessed.",
        Parameters =
        [
            .. CommonFilters.All.Where(parameter => parameter.Name is not ("kind" or "tag")),
            new("limit", Forms.Integer(1, 500, 20), "The most relationships to show at each stage."),
        ],
        PathExamples = new Dictionary<string, string> { ["id"] = "innovation-chain" },
    };

    public static void MapChains(this IEndpointRouteBuilder api)
    {
        ChainIndex index = new(
            api.ServiceProvider.GetRequiredService<IGraphStore>(), api.ServiceProvider.GetRequiredService<IGraphTraversal>());
        api.MapEntityRead<ChainBody>("/chain/{id}", Get, (request, entity, cancellation) => GetAsync(request, entity, index, cancellation));
    }

    private static async Task<ReadResult> GetAsync(ReadRequest request, Entity entity, ChainIndex index, CancellationToken cancellation)
    {
        var traversal = request.Service<IGraphTraversal>();
        var filter = request.Filter with { Stages = default };
        var reached = await traversal.ReachAsync(new(filter, entity.Id, Hops, Direction.Both, 0, int.MaxValue), cancellation);
        if (!reached.IsAnswered)
        {
            return ProblemCatalog.Of(reached.Failure);
        }

        var near = reached.Answer.Items.ToDictionary(one => one.Entity.Id, one => one.Entity);
        var steps = await index.GetStepsAsync(request.State, cancellation);
        var links = await index.GetLinksAsync(filter, request.State, cancellation);
        var columns = links.Fill(steps.ColumnsOf(entity.Id, request.State.Ontology), entity.Id, near.Keys);
        var inColumns = columns.SelectMany(column => column.Links).Select(link => link.Id).ToHashSet();
        var atEntity = columns.Sum(column => column.Links.Count(link => link.Source == entity.Id || link.Target == entity.Id));
        var own = await traversal.FindRelationshipsAsync(new(filter, 0, request.Limit + atEntity) { Entity = entity.Id }, cancellation);
        if (!own.IsAnswered)
        {
            return ProblemCatalog.Of(own.Failure);
        }

        var asked = request.Parameters.GetAll("stage");
        ChainWriter writer = new(request, entity.Id, near);
        var chain = await writer.WriteAsync(
            [.. columns.Where(column => asked.Count == 0 || (column.Stage is { } stage && asked.Contains(stage.Id)))],
            [.. own.Answer.Items.Where(link => !inColumns.Contains(link.Relationship.Id)).Take(request.Limit)],
            own.Answer.Total - atEntity,
            own.Answer.Notes,
            cancellation);
        return chain.IsAnswered ? new ReadResult.Answer(chain.Answer) : ProblemCatalog.Of(chain.Failure);
    }
}
