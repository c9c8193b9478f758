namespace InnovationGraph.Queries.Funding;

/// <summary>Groups flows into rows by the keys asked for, and puts the rows in order.</summary>
internal sealed class FundingRows(OntologyIndex ontology, FundingOptions options, Ledger ledger, IReadOnlyDictionary<RecordId, Figure> figures)
{
    private readonly bool _isUngrouped = options.GroupBy.Count == 0;
    private readonly HashSet<FundingKey> _keys =
        options.GroupBy.Count == 0 ? [FundingKey.Funder, FundingKey.Recipient, FundingKey.Channel] : [.. options.GroupBy];

    public IReadOnlyList<FundingRow> Of(IEnumerable<FundingFlow> flows)
    {
        var rows = flows.GroupBy(KeyOf).Select(row => RowOf(row.Key, [.. row.OrderBy(flow => flow.Id)])).OrderBy(row => row.Hop);
        var asked = options.Sort switch
        {
            FundingSort.Date => rows.ThenBy(row => row.Flows.Min(one => FirstDay(one.Figure.When))),
            FundingSort.Name => rows.ThenBy(row => row.Funder?.Name, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Recipient?.Name, StringComparer.OrdinalIgnoreCase),
            _ => rows.ThenByDescending(AmountOf),
        };
        return
        [
            .. asked
                .ThenBy(row => row.Funder is null).ThenBy(row => row.Funder?.Id)
                .ThenBy(row => row.Recipient is null).ThenBy(row => row.Recipient?.Id)
                .ThenBy(row => row.Via is not null).ThenBy(row => row.Via?.Id)
                .ThenBy(row => row.PayerClass is null).ThenBy(row => row.PayerClass)
                .ThenBy(row => row.Channel is null)
                .ThenBy(row => row.Channel is { } channel ? ontology.ChannelRank(channel) : 0)
                .ThenBy(row => row.Channel, StringComparer.Ordinal)
                .ThenBy(row => row.Instrument)
                .ThenBy(row => row.RecipientKind, StringComparer.Ordinal)
                .ThenBy(row => row.RecipientPlace is null).ThenBy(row => row.RecipientPlace?.Id)
                .ThenBy(row => row.Year is null).ThenBy(row => row.Year, StringComparer.Ordinal),
        ];
    }

    private static int FirstDay(Interval when) => when.IsDated ? (when.From ?? when.To)!.Value.EarliestDay.DayNumber : int.MaxValue;

    /// <summary>The greatest of the row's figures and totals, in the currency asked for, or without one as printed.</summary>
    private decimal? AmountOf(FundingRow row) => row.Flows.Select(one => NumberOf(one.Figure.Quantity, one.Figure.Converted?.Quantity))
        .Concat(row.Totals.Select(total => NumberOf(total.Quantity, total.Converted))).Max();

    private decimal? NumberOf(Quantity? printed, Quantity? converted) =>
        Figure.NumberOf(options.Currency is null || printed?.Unit == options.Currency ? printed : converted);

    private FundingRow RowOf(Key key, IReadOnlyList<FundingFlow> flows)
    {
        var classes = flows.Select(ClassOf).Distinct().ToList();
        var wider = _isUngrouped ? flows.Select(flow => ledger.FindWider(figures[flow.Id])).Distinct().ToList() : [];
        return new()
        {
            Hop = key.Hop,
            Via = key.Via is null ? null : flows[0].Via,
            Funder = key.Funder is null ? null : flows[0].Link.Source,
            Recipient = key.Recipient is null ? null : flows[0].Recipient,
            PayerClass = classes is [var one] ? one : null,
            Channel = key.Channel,
            Instrument = key.Instrument,
            RecipientKind = key.RecipientKind,
            RecipientPlace = key.RecipientPlace is null ? null : options.Places[flows[0].Recipient.Id],
            Year = key.Year,
            Flows = [.. flows.Select(flow => (flow, figures[flow.Id], ledger.WhyNot(flow.Id)))],
            Totals = ledger.TotalsOf(flows.Select(flow => figures[flow.Id])),
            ExampleOf = wider is [{ } whole] ? whole : null,
        };
    }

    private PayerClass ClassOf(FundingFlow flow) => options.Payers.ClassOf(flow.Link.Source.Id, flow.Recipient.Id);

    private Key KeyOf(FundingFlow flow)
    {
        var (relationship, funder, _) = flow.Link;
        return new(
            flow.Hop,
            _isUngrouped ? flow.Via?.Id : null,
            _keys.Contains(FundingKey.Funder) ? funder.Id : null,
            _keys.Contains(FundingKey.Recipient) ? flow.Recipient.Id : null,
            _keys.Contains(FundingKey.PayerClass) ? ClassOf(flow) : null,
            _keys.Contains(FundingKey.Channel) ? relationship.Channel : null,
            _keys.Contains(FundingKey.Instrument) ? Figure.InstrumentOf(relationship.Channel, ontology) : null,
            _keys.Contains(FundingKey.RecipientKind) ? flow.Recipient.Kind : null,
            _keys.Contains(FundingKey.RecipientPlace) ? options.Places.GetValueOrDefault(flow.Recipient.Id)?.Id : null,
            _keys.Contains(FundingKey.Year) ? YearOf(Figure.WhenOf(relationship)) : null);
    }

    private static string? YearOf(Interval when) => (when.From, when.To) switch
    {
        ({ } from, { } to) => Year(from) == Year(to) ? Year(from) : $"{Year(from)}-{Year(to)}",
        ({ } from, null) => $"from {Year(from)}",
        (null, { } to) => $"until {Year(to)}",
        _ => null,
    };

    /// <summary>The year, with <c>~</c> where the date is "about" a year; "about" a month or day leaves the year certain.</summary>
    private static string Year(PartialDate date) => date.ToString()[..4] + (date.IsApproximate && date.Month is null ? "~" : string.Empty);

    private sealed record Key(
        int Hop,
        RecordId? Via,
        RecordId? Funder,
        RecordId? Recipient,
        PayerClass? PayerClass,
        string? Channel,
        Instrument? Instrument,
        string? RecipientKind,
        RecordId? RecipientPlace,
        string? Year);
}
