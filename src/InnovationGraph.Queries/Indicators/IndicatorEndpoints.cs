namespace InnovationGraph.Queries.Indicators;

internal static class IndicatorEndpoints
{
    private const string Tag = "Figures";

    private static readonly ReadOperation List = new("listIndicators", Tag, "What figures measure, and how many there are of each")
    {
        Parameters = [CommonFilters.KnownAt],
    };

    private static readonly ReadOperation Get = new("getIndicator", Tag, "The figures of an indicator, as series over entities and periods")
    {
        Description = "One series for each subject and set of dimensions. Targets stand beside actuals, with what makes the two comparable or "
            + "not. A derived indicator shows its formula and inputs, and is computed only where the documents give both.",
        IsPaged = true,
        Parameters =
        [
            new("subject", Forms.Id, "Entities that the figures are about.") { Repeats = true, Example = "robot-core-components" },
            new("nature", Forms.Choice<Nature>(), "actual, target or estimate.") { Repeats = true },
            new("from", Forms.Date, "Keeps figures whose period does not end before this date."),
            new("to", Forms.Date, "Keeps figures whose period does not start after this date."),
            .. CommonFilters.OfRecords,
            PageParameters.Limit,
        ],
        PathExamples = new Dictionary<string, string> { ["id"] = "localisation-rate" },
    };

    public static void MapIndicators(this IEndpointRouteBuilder api)
    {
        ComputedOnce<long, IndicatorCounts> counts = new(kept: 4);
        api.MapRead<IndicatorListBody>("/indicators", List, ListAsync).WithProblem(StatusCodes.Status404NotFound);
        api.MapRead<IndicatorSeriesBody>(
            "/indicators/{id}",
            Get,
            async (request, cancellation) => await new IndicatorReader(request, await CountAsync(request, cancellation)).ReadAsync(cancellation))
            .WithProblem(StatusCodes.Status404NotFound)
            .WithProblem(StatusCodes.Status410Gone)
            .WithProblem(StatusCodes.Status422UnprocessableEntity);

        async Task<ReadResult> ListAsync(ReadRequest request, CancellationToken cancellation)
        {
            var counted = await CountAsync(request, cancellation);
            var indicators = request.State.Ontology.Ontology.Indicators;
            return new ReadResult.Answer(new IndicatorListBody(request.Revision, indicators.Count, [.. indicators.Select(counted.Write)]));
        }

        Task<IndicatorCounts> CountAsync(ReadRequest request, CancellationToken cancellation)
        {
            var store = request.Service<IGraphStore>();
            return counts.GetAsync(request.Revision, () => CountAllAsync(store, request.Revision)).WaitAsync(cancellation);
        }
    }

    private static async Task<IndicatorCounts> CountAllAsync(IGraphStore store, long revision)
    {
        IndicatorCounts counts = new();
        await foreach (var observation in store.ScanAsync<Observation>(revision, CancellationToken.None))
        {
            counts.Add(observation);
        }

        return counts;
    }
}
