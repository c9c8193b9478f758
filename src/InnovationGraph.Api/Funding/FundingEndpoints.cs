using InnovationGraph.Api.Problems;
using InnovationGraph.Api.Reading;
using InnovationGraph.Api.Records;
using InnovationGraph.Api.Relationships;
using InnovationGraph.Api.Successions;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Funding;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Api.Funding;

internal static class FundingEndpoints
{
    public const string Tag = "Who funds whom";

    private static readonly ReadOperation Find = new("findFunding", Tag, "Flows of money, grouped and summed")
    {
        Description = "A flow is a relationship along which money or its equivalent moves, with or without an amount. "
            + "Sums never mix currency, basis or instrument; the notes say what they leave out.",
        IsPaged = true,
        Parameters =
        [
            new("funder", Forms.Id, "Who gives."),
            new("recipient", Forms.Id, "Who receives.") { Example = "leaderdrive" },
            new("basis", Forms.Choice<MoneyBasis>(), "Keeps flows with an amount of these bases.") { Repeats = true },
            new("from", Forms.Date, "Keeps flows that no stated date puts before this."),
            new("to", Forms.Date, "Keeps flows that no stated date puts after this."),
            new("within", Forms.Id, "A place: keeps flows of which an end lies in it."),
            new("depth", Forms.Integer(1, 4, 1), "How many hops upstream: 2 also shows who funds the funders. Nothing is multiplied along a chain."),
            new("groupBy", Forms.Choice<FundingKey>(), "What rows share; funder, recipient and channel when absent.") { Repeats = true },
            new("currency", Forms.Currency, "Converts to this currency by rates that the documents themselves imply, with a note; other amounts stay as they are."),
            SuccessionIndex.Parameter,
            .. CommonFilters.All,
            PageParameters.Limit,
        ],
    };

    public static void MapFunding(this IEndpointRouteBuilder api) =>
        api.MapRead<FundingBody>("/funding", Find, FindAsync)
            .WithProblem(StatusCodes.Status404NotFound)
            .WithProblem(StatusCodes.Status410Gone)
            .WithProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<ReadResult> FindAsync(ReadRequest request, CancellationToken cancellation)
    {
        FlowQuery query = new(request.Filter)
        {
            Funder = request.Parameters.FindId("funder"),
            Recipient = request.Parameters.FindId("recipient"),
            Within = request.Parameters.FindId("within"),
            Depth = request.Parameters.GetInteger("depth"),
        };
        var outcome = await FlowReader.FindAsync(request, query, cancellation);
        if (!outcome.IsAnswered)
        {
            return ProblemCatalog.Of(outcome.Failure);
        }

        var flows = outcome.Answer.Flows;
        var report = FundingSummary.Of(flows, request.State.Ontology, await OptionsAsync(request, flows, cancellation));
        var relationships = flows.Select(flow => flow.Link.Relationship).DistinctBy(flow => flow.Id).ToDictionary(flow => flow.Id);
        var page = report.Rows.Skip(request.Skip).Take(request.Limit).Select(row => Write(row, relationships)).ToList();
        var next = request.NextCursor(report.Rows.Count, page.Count);
        return new ReadResult.Answer(
            new FundingBody(
                request.Revision,
                report.Rows.Count,
                page,
                [.. report.Totals.Select(total => new HopTotalBody(total.Hop, AmountBody.Of(total.Amounts)))],
                [.. outcome.Answer.Notes, .. report.Notes],
                next),
            next);
    }

    private static async Task<FundingOptions> OptionsAsync(ReadRequest request, IReadOnlyList<Flow> flows, CancellationToken cancellation)
    {
        var parameters = request.Parameters;
        var keys = parameters.GetAll("groupBy").Select(EnumNames.Parse<FundingKey>).ToValueList();
        return new()
        {
            GroupBy = keys,
            Bases = parameters.GetAll("basis").Select(EnumNames.Parse<MoneyBasis>).ToValueList(),
            From = parameters.FindDate("from"),
            To = parameters.FindDate("to"),
            Currency = parameters.Find("currency"),
            // Also from flows that the period or basis leaves out, so before they are chosen; needed for a conversion only.
            Rates = parameters.Find("currency") is null ? default : flows
                .Where(flow => flow.Link.Relationship.Money is not null)
                .SelectMany(flow => ImpliedRate.Of(
                    flow.Link.Relationship.Id, flow.Link.Relationship.Money!.Quantity, flow.Link.Relationship.Money.Period))
                .ToValueList(),
            Places = keys.Contains(FundingKey.Place)
                ? await request.Service<EntityPlaces>().FindAsync(request.State, cancellation)
                : new Dictionary<RecordId, EntitySummary>(),
            Publishers = request.State.Publishers,
        };
    }

    private static FlowRowBody Write(FundingRow row, Dictionary<RecordId, Relationship> relationships) => new()
    {
        Hop = row.Hop,
        Funder = row.Funder is { } funder ? EntitySummaryBody.Of(funder) : null,
        Recipient = row.Recipient is { } recipient ? EntitySummaryBody.Of(recipient) : null,
        Channel = row.Channel,
        Instrument = row.Instrument is { } instrument ? EnumNames.Of(instrument) : null,
        Kind = row.Kind,
        Place = row.Place is { } place ? EntitySummaryBody.Of(place) : null,
        Year = row.Year,
        Count = row.Count,
        Amounts = AmountBody.Of(row.Amounts),
        Relationships = [.. row.Relationships.Select(id => RelationshipBody.Of(relationships[id]))],
    };
}
