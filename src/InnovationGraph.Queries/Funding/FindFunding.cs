using System.Globalization;
using InnovationGraph.Queries.Gaps;
using InnovationGraph.Queries.Places;
using InnovationGraph.Queries.Successions;

namespace InnovationGraph.Queries.Funding;

internal sealed class FindFunding : Query<FundingParameters, FundingBody>
{
    /// <summary>So many ids a note names.</summary>
    private const int MostNamed = 5;

    public override string Route => "/funding";

    public override string Tag => Tags.Funding;

    public override string Summary => "Flows of money, grouped and summed";

    public override bool IsHeavy => true;

    public override string Description =>
        "A flow is a relationship along which money or its equivalent moves, with or without an amount. What a project gets reaches its leader, on "
        + "the channel by which it leads. Totals never mix currency, basis, instrument or payer's country, and add each money once: every amount "
        + "says whether its total adds it, or why not. The same rules make the support profile. At a time (asOf, from, to) the period of an "
        + "amount counts as well as the dates of its flow.";

    protected override async Task<Outcome<FundingBody>> AnswerAsync(
        FundingParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var outcome = await context.View.ComputeOnceAsync(
            parameters with { Paging = new() }, () => ReportAsync(parameters, context, CancellationToken.None), cancellation);
        var gaps = await GapIndex.GetAsync(context, cancellation);
        if ((outcome.Failure ?? gaps.Failure) is { } failure)
        {
            return failure;
        }

        var report = outcome.Answer!;
        var page = report.Rows.Skip(context.Skip).Take(parameters.Paging.Limit).ToList();
        var shown = page.SelectMany(row => row.Flows).Select(one => one.Flow.Link.Relationship);
        var holding = await context.TellHoldingAsync(parameters.Filters.ToFilter(context.Revision), shown, cancellation);
        return new FundingBody(
            context.View.Number,
            report.Rows.Count,
            [.. page.Select(row => FlowRowBody.Of(row, parameters.GroupBy.Count > 0, holding, GapsOf))],
            TotalBody.Of(report.Totals),
            report.TruncatedBy is not null,
            report.TruncatedBy,
            report.Notes,
            context.Next(report.Rows.Count, page.Count));

        IEnumerable<Gap> GapsOf(FundingFlow flow) => gaps.Answer!.OfFlow(flow.Link, flow.Recipient.Id, context.Ontology);
    }

    /// <summary>All rows and sums: what every page of the answer is cut from.</summary>
    private static async Task<Outcome<FundingReport>> ReportAsync(
        FundingParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var funders = await parameters.Follow.FindLinesAsync(context, parameters.Funder, cancellation);
        var recipients = await parameters.Follow.FindLinesAsync(context, parameters.Recipient, cancellation);
        if ((funders.Failure ?? recipients.Failure) is { } unsucceeded)
        {
            return unsucceeded;
        }

        FundingFlows asked = new(context, MembersOf(funders.Answer!), MembersOf(recipients.Answer!));
        var filter = parameters.Filters.ToFilter(context.Revision);
        FlowQuery query = new(filter) { Within = parameters.Within, Depth = parameters.Depth };
        var found = await asked.FindAsync(query, cancellation);
        // Flows of any time imply rates.
        var rated = parameters.Currency is not null && filter.IsTimed
            ? await asked.FindAsync(query with { Filter = filter with { Time = default, CertainOnly = false } }, cancellation)
            : found;
        if ((found.Failure ?? rated.Failure) is { } unfound)
        {
            return unfound;
        }

        var (flows, truncated) = found.Answer!;
        var options = await OptionsAsync(parameters, flows, rated.Answer!.Flows, context, cancellation);
        if (!options.IsAnswered)
        {
            return options.Failure;
        }

        var report = FundingSummary.Of(flows, context.Ontology, options.Answer);
        var chosen = report.Rows.SelectMany(row => row.Flows).Select(one => one.Flow).ToList();
        var holding = await context.TellHoldingAsync(filter, chosen.Select(flow => flow.Link.Relationship), cancellation);
        IEnumerable<string?> before =
        [
            .. funders.Answer!.Concat(recipients.Answer!).Select(line => line.Note),
            CommonNote(recipients.Answer!, chosen),
            .. TimeNotes.For(filter, chosen.Count, chosen.Count(flow => holding(flow.Link.Relationship) == Holding.Certain)),
            parameters.Within is null ? null : await PlacelessNoteAsync(asked, query, flows, options.Answer, context, cancellation),
            truncated is null ? null : "Cut short: the flows are more than an answer may hold, so the sums are not of all. Narrow the question.",
        ];
        return report with { TruncatedBy = truncated, Notes = [.. before.OfType<string>(), .. report.Notes] };
    }

    private static ValueList<RecordId> MembersOf(IEnumerable<SuccessionLine> lines) => [.. lines.SelectMany(line => line.Members).Distinct()];

    /// <summary>Who gives to each of several recipients asked for; null where one is asked for, or none.</summary>
    internal static string? CommonNote(IReadOnlyList<SuccessionLine> recipients, IReadOnlyCollection<FundingFlow> flows)
    {
        if (recipients.Count < 2)
        {
            return null;
        }

        var common = recipients.Select(line => flows.Where(flow => flow.Hop == 1 && flow.Reaches.Any(line.Members.Contains)).Select(flow => flow.Link.Source.Id))
            .Aggregate((one, other) => one.Intersect(other)).Order().ToList();
        return $"Funders of all of {string.Join(", ", recipients.Select(line => line.Entity))}: {(common.Count == 0 ? "none" : Named(common))}.";
    }

    /// <summary>What the same question without a place would count, between two ends of which none is, or is known to lie in, a place; null for none.</summary>
    private static async Task<string?> PlacelessNoteAsync(
        FundingFlows asked, FlowQuery query, IReadOnlyList<FundingFlow> inside, FundingOptions options, QueryContext context, CancellationToken cancellation)
    {
        var anywhere = await asked.FindAsync(query with { Within = null }, cancellation);
        var places = await EntityPlaces.GetAsync(context, cancellation);
        var payers = await Payers.ReadAsync((anywhere.Answer?.Flows ?? []).Select(flow => flow.Link.Source.Id), context, cancellation);
        if (!anywhere.IsAnswered || !places.IsAnswered || !payers.IsAnswered)
        {
            return "How many flows have no end of which a place is known was not counted; the question without a place costs more than a query may.";
        }

        var kept = inside.Select(flow => flow.Id).ToHashSet();
        var without = FundingSummary.Choose(anywhere.Answer.Flows, options with { Payers = payers.Answer })
            .Where(flow => !kept.Contains(flow.Id) && !places.Answer.IsPlaced(flow.Link.Source.Id) && !places.Answer.IsPlaced(flow.Link.Target.Id))
            .Select(flow => flow.Id).Order().ToList();
        return without.Count == 0
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Flows left out because no place of either end is known: {(anywhere.Answer.Truncated is null ? "" : "at least ")}{without.Count} ({Named(without)}).");
    }

    private static string Named(List<RecordId> ids) =>
        string.Join(", ", ids.Take(MostNamed)) + (ids.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {ids.Count - MostNamed} more") : "");

    private static async Task<Outcome<FundingOptions>> OptionsAsync(
        FundingParameters parameters, IReadOnlyList<FundingFlow> flows, IReadOnlyList<FundingFlow> rated, QueryContext context, CancellationToken cancellation)
    {
        var payers = await Payers.ReadAsync(flows.Select(flow => flow.Link.Source.Id), context, cancellation);
        var places = await EntityPlaces.GetAsync(context, cancellation);
        return (payers.Failure ?? places.Failure) is { } failure ? failure : new FundingOptions
        {
            GroupBy = parameters.GroupBy,
            Sort = parameters.Sort,
            Bases = parameters.Basis,
            PayerClasses = parameters.PayerClass,
            Days = parameters.Filters.ToFilter(context.Revision).Days,
            Currency = parameters.Currency,
            // Needed for a conversion only.
            Rates = parameters.Currency is null ? default : rated
                .Where(flow => flow.Link.Relationship.Money is not null)
                .SelectMany(flow => ImpliedRate.Of(flow.Id, flow.Link.Relationship.Money!.Quantity, flow.Link.Relationship.Money.Period))
                .ToValueList(),
            Places = places.Answer!.ByEntity,
            Payers = payers.Answer!,
            Publishers = context.View.Publishers,
        };
    }
}

internal sealed record FundingParameters
{
    [Parameter("Who gives.")]
    public ValueList<RecordId> Funder { get; init; }

    [Parameter("Who receives, also through a project that it leads. Of several, a note names the funders of all.", Example = "leaderdrive")]
    public ValueList<RecordId> Recipient { get; init; }

    [Parameter("Keeps flows whose payer is one of these: the first that fits of unnamed, foreign (of another country than the recipient), party, central, local, public, private, unknown.")]
    public ValueList<PayerClass> PayerClass { get; init; }

    [Parameter("Keeps flows with an amount of these bases.")]
    public ValueList<MoneyBasis> Basis { get; init; }

    [Parameter("A place: keeps flows of which an end lies in it. A note counts those of whose ends no place is known.")]
    public RecordId? Within { get; init; }

    [Parameter("How many hops upstream: 2 also shows who funds the funders. Nothing is multiplied along a chain.", Minimum = 1, Maximum = 4)]
    public int Depth { get; init; } = 1;

    [Parameter("What rows share; funder, recipient and channel when absent.")]
    public ValueList<FundingKey> GroupBy { get; init; }

    [Parameter("amount: the greatest number first, in currency where that is given; date: the earliest first; name: by funder and recipient.")]
    public FundingSort Sort { get; init; } = FundingSort.Amount;

    [Parameter(
        "Shows amounts in this currency too, beside the printed ones, by rates that the documents themselves imply. Totals stay by currency.",
        Form = TextForm.Currency)]
    public string? Currency { get; init; }

    public SuccessionParameter Follow { get; init; } = new();

    public GraphFilters Filters { get; init; } = new();

    public Paging Paging { get; init; } = new();
}
