using System.Globalization;

namespace InnovationGraph.Queries.Centrality;

/// <summary>One route a measure, made from its descriptor.</summary>
internal static class CentralityEndpoints
{
    private const string Tag = "Who matters";

    private static readonly ReadOperation List = new("listCentralityMeasures", Tag, "The centrality measures, with parameters and papers");

    public static void MapCentrality(this IEndpointRouteBuilder api, IEnumerable<AlgorithmDescriptor> measures)
    {
        api.MapRead<MeasureCatalogBody>("/centrality", List, ListAsync);
        foreach (var measure in measures)
        {
            api.MapRead<RankingBody>($"/centrality/{measure.Id}", Rank(measure), (request, cancellation) => RankAsync(request, measure, cancellation))
                .WithProblem(StatusCodes.Status404NotFound)
                .WithProblem(StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static Task<ReadResult> ListAsync(ReadRequest request, CancellationToken cancellation) => Task.FromResult<ReadResult>(
        new ReadResult.Answer(new MeasureCatalogBody([.. request.Service<IGraphTraversal>().Measures.Select(MeasureBody.Of)])));

    private static ReadOperation Rank(AlgorithmDescriptor measure) => new($"rankBy{char.ToUpperInvariant(measure.Id[0])}{measure.Id[1..]}", Tag, $"Entities by {measure.Title}")
    {
        Description = $"{measure.Meaning} {measure.Parallels} {measure.Directions} {measure.Disconnected} Source: {measure.Citation}",
        Parameters =
        [
            .. measure.Parameters.Select(parameter => new QueryParameter(parameter.Name, Form(parameter), parameter.Meaning)),
            .. measure.TakesSeeds
                ? [new QueryParameter("seed", Forms.Id, "Makes the ranking personal: what matters as seen from these entities.") { Repeats = true }]
                : (QueryParameter[])[],
            new("rank", Forms.Kind, "Kinds of entity to list; the others still count.") { Repeats = true, Example = "Firm" },
            .. CommonFilters.All,
            new("limit", Forms.Integer(1, 500, 20), "The most entities to list."),
        ],
    };

    private static ParameterForm Form(AlgorithmParameter parameter) => parameter.Default switch
    {
        PropertyValue.Flag flag => Forms.Flag(flag.Value),
        PropertyValue.Number number when parameter.IsInteger =>
            Forms.Integer((long)parameter.Minimum!, (long)parameter.Maximum!, (long)number.Value),
        PropertyValue.Number number => Forms.Number(parameter.Minimum!.Value, parameter.Maximum!.Value, number.Value),
        PropertyValue.Text text => Forms.Choice([.. parameter.Choices], text.Value),
        _ => throw new InvalidOperationException($"The parameter {parameter.Name} has a default of an unexpected type."),
    };

    private static async Task<ReadResult> RankAsync(ReadRequest request, AlgorithmDescriptor measure, CancellationToken cancellation)
    {
        var seeds = measure.TakesSeeds ? request.Parameters.GetAllIds("seed") : default;
        ValueMap<PropertyValue> arguments = new(measure.Parameters.Select(parameter =>
            KeyValuePair.Create(parameter.Name, Value(parameter, request.Parameters.Get(parameter.Name)))));
        CentralityQuery query = new(request.Filter, measure.Id, arguments, request.Parameters.GetAll("rank"), seeds, request.Limit);
        var outcome = await request.Service<IGraphTraversal>().RankAsync(query, cancellation);
        return outcome.IsAnswered
            ? new ReadResult.Answer(new RankingBody(
                request.Revision,
                measure.Id,
                PropertyBodies.Of(outcome.Answer.Arguments),
                [.. outcome.Answer.Items.Select(item => new RankedEntityBody(item.Rank, item.Score, item.Entity))],
                [.. outcome.Answer.Notes]))
            : ProblemCatalog.Of(outcome.Failure);
    }

    private static PropertyValue Value(AlgorithmParameter parameter, string text) => parameter.Default switch
    {
        PropertyValue.Flag => new PropertyValue.Flag(bool.Parse(text)),
        PropertyValue.Number => new PropertyValue.Number(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => new PropertyValue.Text(text),
    };
}
