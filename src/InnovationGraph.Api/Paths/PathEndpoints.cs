using InnovationGraph.Api.Problems;
using InnovationGraph.Api.Reading;
using InnovationGraph.Api.Records;
using InnovationGraph.Api.Relationships;
using InnovationGraph.Api.Successions;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Api.Paths;

internal static class PathEndpoints
{
    public const string Tag = "Who reaches whom";
    private const string Hops = "hops";

    private static readonly ReadOperation Find = new("findPaths", Tag, "Paths between two entities")
    {
        Description = "A step carries every relationship between its two entities that passes the filters. "
            + "Groups, concepts and likenings are never in the middle unless asked for. No path is an empty list.",
        Parameters =
        [
            new("source", Forms.Id, "Where the path starts.") { Required = true, Example = "cstc" },
            new("target", Forms.Id, "Where it ends.") { Required = true, Example = "siasun" },
            new("algorithm", Forms.Choice<PathAlgorithm>(PathAlgorithm.Shortest),
                "shortest: the first of the cheapest; allShortest: all of them; kShortest: the k cheapest without a repeated entity; "
                + "widest: the one whose narrowest step is widest (needs weight); simple: paths without a repeated entity, the first k."),
            new("k", Forms.Integer(1, 50), "How many paths kShortest and simple give; 5 when absent."),
            new("maxHops", Forms.Integer(1, 8, 6), "The most steps of a path."),
            new("direction", Forms.Choice(["any", "forward"], "any"), "forward: every step from source to target of its relationship."),
            new("via", Forms.Id, "Entities that the path must pass, in any order.") { Repeats = true },
            new("avoid", Forms.Id, "Entities that the path must not pass.") { Repeats = true },
            new("weight", Forms.Text, "hops, or a property that the ontology declares a distance (added up) or, for widest, a capacity."),
            new("timeCoherent", Forms.Flag(false), "Whether some day must lie within every step."),
            SuccessionIndex.Parameter,
            .. CommonFilters.All,
        ],
    };

    public static void MapPaths(this IEndpointRouteBuilder api) =>
        api.MapRead<PathsBody>("/paths", Find, FindAsync)
            .WithProblem(StatusCodes.Status404NotFound)
            .WithProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<ReadResult> FindAsync(ReadRequest request, CancellationToken cancellation)
    {
        var parameters = request.Parameters;
        var algorithm = parameters.GetChoice<PathAlgorithm>("algorithm");
        if (parameters.Has("k") && algorithm is not (PathAlgorithm.KShortest or PathAlgorithm.Simple))
        {
            return ProblemCatalog.BadParameter("k", $"has no meaning with algorithm={EnumNames.Of(algorithm)}; it goes with kShortest and simple");
        }

        var source = request.Parameters.FindId("source");
        var target = request.Parameters.FindId("target");
        var via = request.Parameters.GetAllIds("via");
        var avoid = request.Parameters.GetAllIds("avoid");
        PathQuery query = new(request.Filter, source!.Value, target!.Value)
        {
            Algorithm = algorithm,
            K = parameters.Has("k") ? parameters.GetInteger("k") : 5,
            MaxHops = parameters.GetInteger("maxHops"),
            Forward = parameters.Get("direction") == "forward",
            Via = via,
            Avoid = avoid,
            Weight = parameters.Find("weight") is { } weight && weight != Hops ? weight : null,
            TimeCoherent = parameters.GetFlag("timeCoherent"),
        };
        var (outcome, notes) = await PathReader.FindAsync(request, query, cancellation);
        return outcome.IsAnswered
            ? new ReadResult.Answer(new PathsBody(
                request.Revision,
                EnumNames.Of(algorithm),
                [.. outcome.Answer.Paths.Select(Write)],
                outcome.Answer.Truncated is not null,
                outcome.Answer.Truncated,
                notes))
            : ProblemCatalog.Of(outcome.Failure);
    }

    private static PathBody Write(PathResult path) => new(
        path.Cost,
        path.Hops,
        [.. path.Entities.Select(EntitySummaryBody.Of)],
        [.. path.Steps.Select(step => new PathStepBody(
            step.From.ToString(), step.To.ToString(), [.. step.Relationships.Select(RelationshipBody.Of)]))]);
}
