namespace InnovationGraph.Queries.Funding;

/// <summary>Groups flows into rows by the keys asked for.</summary>
internal sealed class FundingRows(OntologyIndex ontology, FundingOptions options)
{
    private readonly HashSet<FundingKey> _keys =
        options.GroupBy.Count == 0 ? [FundingKey.Funder, FundingKey.Recipient, FundingKey.Channel] : [.. options.GroupBy];

    public IReadOnlyList<FundingRow> Of(IEnumerable<Flow> flows, Func<IEnumerable<Flow>, IReadOnlyList<FundingAmount>> sum) =>
    [
        .. flows.GroupBy(KeyOf)
            .OrderBy(row => row.Key.Hop)
            .ThenBy(row => row.Key.Funder is null).ThenBy(row => row.Key.Funder)
            .ThenBy(row => row.Key.Recipient is null).ThenBy(row => row.Key.Recipient)
            .ThenBy(row => row.Key.Channel is null)
            .ThenBy(row => row.Key.Channel is { } channel ? ontology.ChannelRank(channel) : 0)
            .ThenBy(row => row.Key.Channel, StringComparer.Ordinal)
            .ThenBy(row => row.Key.Instrument)
            .ThenBy(row => row.Key.Kind, StringComparer.Ordinal)
            .ThenBy(row => row.Key.Place is null).ThenBy(row => row.Key.Place)
            .ThenBy(row => row.Key.Year is null).ThenBy(row => row.Key.Year, StringComparer.Ordinal)
            .Select(row => RowOf(row.Key, [.. row], sum)),
    ];

    private FundingRow RowOf(Key key, IReadOnlyList<Flow> flows, Func<IEnumerable<Flow>, IReadOnlyList<FundingAmount>> sum) => new()
    {
        Hop = key.Hop,
        Funder = key.Funder is null ? null : flows[0].Link.Source,
        Recipient = key.Recipient is null ? null : flows[0].Link.Target,
        Channel = key.Channel,
        Instrument = key.Instrument,
        Kind = key.Kind,
        Place = key.Place is null ? null : options.Places[flows[0].Link.Target.Id],
        Year = key.Year,
        Amounts = sum(flows),
        Relationships = [.. flows.Select(flow => flow.Link.Relationship.Id).Order()],
    };

    private Key KeyOf(Flow flow)
    {
        var (relationship, funder, recipient) = flow.Link;
        return new(
            flow.Hop,
            _keys.Contains(FundingKey.Funder) ? funder.Id : null,
            _keys.Contains(FundingKey.Recipient) ? recipient.Id : null,
            _keys.Contains(FundingKey.Channel) ? relationship.Channel : null,
            _keys.Contains(FundingKey.Instrument) ? Figure.InstrumentOf(relationship.Channel, ontology) : null,
            _keys.Contains(FundingKey.Kind) ? recipient.Kind : null,
            _keys.Contains(FundingKey.Place) ? options.Places.GetValueOrDefault(recipient.Id)?.Id : null,
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
        RecordId? Funder,
        RecordId? Recipient,
        string? Channel,
        Instrument? Instrument,
        string? Kind,
        RecordId? Place,
        string? Year);
}
