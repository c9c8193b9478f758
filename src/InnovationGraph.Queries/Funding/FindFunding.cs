using System.Globalization;
using InnovationGraph.Core.Answers;
using InnovationGraph.Queries.Places;
using InnovationGraph.Queries.Successions;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Funding;

internal sealed class FindFunding : Query<FundingParameters, FundingBody>
{
    /// <summary>So many flows a note names.</summary>
    private const int MostNamed = 20;

    public override string Route => "/funding";

    public override string Tag => Tags.Funding;

    public override string Summary => "Flows of money, grouped and summed";

    public override bool IsHeavy => true;

    public override string Description =>
        "A flow is a relationship along which money or its equivalent moves, with or without an amount. "
        + "Sums never mix currency, basis or instrument; the notes say what they leave out. At a time (asOf, from, to) the period of an "
        + "amount counts as well as the dates of its flow.";

    protected override async Task<Outcome<FundingBody>> AnswerAsync(
        FundingParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var outcome = await context.View.ComputeOnceAsync(
            parameters with { Paging = new() }, () => ReportAsync(parameters, context, CancellationToken.None), cancellation);
        if (!outcome.IsAnswered)
        {
            return outcome.Failure;
        }

        var report = outcome.Answer;
        var page = report.Rows.Skip(context.Skip).Take(parameters.Paging.Limit).ToList();
        var shown = page.SelectMany(row => row.Relationships).Distinct().ToList();
        var relationships = await context.Store.ReadAsync<Relationship>(shown, context.View.Number, cancellation);
        var holding = await context.TellHoldingAsync(parameters.Filters.ToFilter(context.Revision), relationships.Values, cancellation);
        return new FundingBody(
            context.View.Number,
            report.Rows.Count,
            [.. page.Select(row => FlowRowBody.Of(row, relationships, holding))],
            [.. report.Totals.Select(total => new HopTotalBody(total.Hop, AmountBody.Of(total.Amounts)))],
            report.TruncatedBy is not null,
            report.TruncatedBy,
            report.Notes,
            context.Next(report.Rows.Count, page.Count));
    }

    /// <summary>All rows and sums: what every page of the answer is cut from.</summary>
    private static async Task<Outcome<FundingReport>> ReportAsync(
        FundingParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var funders = await FindLineAsync(parameters.Funder);
        var recipients = await FindLineAsync(parameters.Recipient);
        if ((funders?.Failure ?? recipients?.Failure) is { } failure)
        {
            return failure;
        }

        var filter = parameters.Filters.ToFilter(context.Revision);
        FlowQuery query = new(filter) { Within = parameters.Within, Depth = parameters.Depth };
        var found = await FindFlowsAsync(query);
        // Flows of any time imply rates.
        var rated = parameters.Currency is not null && filter.IsTimed
            ? await FindFlowsAsync(query with { Filter = filter with { Time = default, CertainOnly = false } })
            : found;
        if ((found.Failure ?? rated.Failure) is { } unfound)
        {
            return unfound;
        }

        var (flows, truncated) = found.Answer!;
        var options = await OptionsAsync(parameters, rated.Answer!.Flows, context, cancellation);
        if (!options.IsAnswered)
        {
            return options.Failure;
        }

        var placeless = parameters.Within is null ? null : await PlacelessNoteAsync(flows, options.Answer);

        var report = FundingSummary.Of(flows, context.Ontology, options.Answer);
        var kept = report.Rows.SelectMany(row => row.Relationships).ToHashSet();
        var chosen = flows.Select(flow => flow.Link.Relationship).Where(one => kept.Contains(one.Id)).ToList();
        var holding = await context.TellHoldingAsync(filter, chosen, cancellation);
        IEnumerable<string?> before =
        [
            funders?.Answer?.Note,
            recipients?.Answer?.Note,
            .. TimeNotes.For(filter, chosen.Count, chosen.Count(one => holding(one) == Holding.Certain)),
            placeless,
            truncated is null ? null : "Cut short: the flows are more than an answer may hold, so the sums are not of all. Narrow the question.",
        ];
        return report with { TruncatedBy = truncated, Notes = [.. before.OfType<string>(), .. report.Notes] };

        Task<Outcome<FlowAnswer>> FindFlowsAsync(FlowQuery asked) =>
            FlowsOfLines.FindAsync(context, asked, funders?.Answer, recipients?.Answer, cancellation);

        // What the same question without a place would count, between two ends of which none is, or is known to lie in, a place.
        async Task<string?> PlacelessNoteAsync(IReadOnlyList<Flow> inside, FundingOptions chosen)
        {
            var anywhere = await FindFlowsAsync(query with { Within = null });
            var places = await EntityPlaces.GetAsync(context, cancellation);
            if (!anywhere.IsAnswered || !places.IsAnswered)
            {
                return "How many flows have no end of which a place is known was not counted; the question without a place costs more than a query may.";
            }

            var placed = places.Answer.ByEntity.Keys.Concat(places.Answer.ByEntity.Values.Select(place => place.Id)).ToHashSet();
            var counted = FundingSummary.Of(anywhere.Answer.Flows, context.Ontology, chosen).Rows.SelectMany(row => row.Relationships).ToHashSet();
            counted.ExceptWith(inside.Select(flow => flow.Link.Relationship.Id));
            var without = anywhere.Answer.Flows.Select(flow => flow.Link)
                .Where(link => counted.Contains(link.Relationship.Id) && !placed.Contains(link.Source.Id) && !placed.Contains(link.Target.Id))
                .Select(link => link.Relationship.Id).Distinct().Order().ToList();
            return without.Count == 0
                ? null
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"Flows left out because no place of either end is known: {(anywhere.Answer.Truncated is null ? "" : "at least ")}{without.Count} ({string.Join(", ", without.Take(MostNamed))}{(without.Count > MostNamed ? " and others" : "")}).");
        }

        async Task<Outcome<SuccessionLine>?> FindLineAsync(RecordId? end) =>
            end is { } entity ? await parameters.Follow.FindLineAsync(context, entity, cancellation) : default(Outcome<SuccessionLine>?);
    }

    private static async Task<Outcome<FundingOptions>> OptionsAsync(
        FundingParameters parameters, IReadOnlyList<Flow> rated, QueryContext context, CancellationToken cancellation)
    {
        FundingOptions options = new()
        {
            GroupBy = parameters.GroupBy,
            Bases = parameters.Basis,
            Days = parameters.Filters.ToFilter(context.Revision).Days,
            Currency = parameters.Currency,
            // Needed for a conversion only.
            Rates = parameters.Currency is null ? default : rated
                .Where(flow => flow.Link.Relationship.Money is not null)
                .SelectMany(flow => ImpliedRate.Of(
                    flow.Link.Relationship.Id, flow.Link.Relationship.Money!.Quantity, flow.Link.Relationship.Money.Period))
                .ToValueList(),
            Publishers = context.View.Publishers,
        };
        if (!parameters.GroupBy.Contains(FundingKey.Place))
        {
            return options;
        }

        var places = await EntityPlaces.GetAsync(context, cancellation);
        return places.IsAnswered ? options with { Places = places.Answer.ByEntity } : places.Failure;
    }
}

internal sealed record FundingParameters
{
    [Parameter("Who gives.")]
    public RecordId? Funder { get; init; }

    [Parameter("Who receives.", Example = "leaderdrive")]
    public RecordId? Recipient { get; init; }

    [Parameter("Keeps flows with an amount of these bases.")]
    public ValueList<MoneyBasis> Basis { get; init; }

    [Parameter("A place: keeps flows of which an end lies in it. A note counts those of whose ends no place is known.")]
    public RecordId? Within { get; init; }

    [Parameter("How many hops upstream: 2 also shows who funds the funders. Nothing is multiplied along a chain.", Minimum = 1, Maximum = 4)]
    public int Depth { get; init; } = 1;

    [Parameter("What rows share; funder, recipient and channel when absent.")]
    public ValueList<FundingKey> GroupBy { get; init; }

    [Parameter(
        "Converts to this currency by rates that the documents themselves imply, with a note; other amounts stay as they are.",
        Form = TextForm.Currency)]
    public string? Currency { get; init; }

    public SuccessionParameter Follow { get; init; } = new();

    public GraphFilters Filters { get; init; } = new();

    public Paging Paging { get; init; } = new();
}

/// <summary>Who funds whom.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many rows there are in all.</param>
/// <param name="Flows">This page of the rows.</param>
/// <param name="Totals">The sums over all rows.</param>
/// <param name="Truncated">Whether a limit cut the flows short, so that the rows and sums are not of all.</param>
/// <param name="TruncatedBy">Which limit; null when none did.</param>
/// <param name="Notes">What the sums leave out, convert or do not know.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record FundingBody(
    long Revision,
    int Total,
    IReadOnlyList<FlowRowBody> Flows,
    IReadOnlyList<HopTotalBody> Totals,
    bool Truncated,
    string? TruncatedBy,
    IReadOnlyList<string> Notes,
    string? Next)
    : IPagedAnswer, ILimitedAnswer, ITableAnswer
{
    public Table ToTable() => RecordTable.Flat(Flows.Select(flow => new
    {
        flow.Hop,
        flow.Funder,
        flow.Recipient,
        flow.Channel,
        flow.Instrument,
        flow.Kind,
        flow.Place,
        flow.Year,
        flow.Count,
        flow.Amounts,
        Relationships = flow.Relationships.Select(one => one.Id),
        Evidence = flow.Relationships.SelectMany(one => one.Evidence).Distinct(),
    }));
}

/// <summary>Flows of money that share what they were grouped by; what they were not grouped by is null.</summary>
internal sealed record FlowRowBody
{
    /// <summary>How many hops upstream of the recipient asked for; 1 for its own funders. Hops are never added up.</summary>
    public required int Hop { get; init; }

    /// <summary>Who gives.</summary>
    public EntitySummary? Funder { get; init; }

    /// <summary>Who receives.</summary>
    public EntitySummary? Recipient { get; init; }

    /// <summary>The support channel; null also where none is stated.</summary>
    public string? Channel { get; init; }

    /// <summary>What the channel hands over.</summary>
    public Instrument? Instrument { get; init; }

    /// <summary>The recipients' kind.</summary>
    public string? Kind { get; init; }

    /// <summary>The recipients' place.</summary>
    public EntitySummary? Place { get; init; }

    /// <summary>A year, or a span that the source gives as one and that is never split, such as 2019-2022.</summary>
    public string? Year { get; init; }

    /// <summary>How many flows there are.</summary>
    public required int Count { get; init; }

    /// <summary>The sums; empty where no source gives an amount.</summary>
    public required IReadOnlyList<AmountBody> Amounts { get; init; }

    /// <summary>The flows, each with its evidence.</summary>
    public required IReadOnlyList<RelationshipBody> Relationships { get; init; }

    public static FlowRowBody Of(
        FundingRow row, IReadOnlyDictionary<RecordId, Relationship> relationships, Func<GraphRecord, Holding?> holding) => new()
        {
            Hop = row.Hop,
            Funder = row.Funder,
            Recipient = row.Recipient,
            Channel = row.Channel,
            Instrument = row.Instrument,
            Kind = row.Kind,
            Place = row.Place,
            Year = row.Year,
            Count = row.Count,
            Amounts = AmountBody.Of(row.Amounts),
            Relationships = [.. row.Relationships.Select(id => relationships[id]).Select(one => RelationshipBody.Of(one, holding(one)))],
        };
}

/// <summary>The sums over all flows of a hop.</summary>
/// <param name="Hop">1 for the recipient's own funders.</param>
/// <param name="Amounts">By currency, basis and instrument.</param>
internal sealed record HopTotalBody(int Hop, IReadOnlyList<AmountBody> Amounts);
