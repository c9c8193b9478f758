namespace InnovationGraph.Queries.Funding;

/// <summary>
/// An amount of money in a record, with all that decides what it may be summed with. The quantity is null where none is recorded.
/// </summary>
internal sealed record Figure(RecordId Id, Quantity? Quantity, Instrument Instrument, Interval When, int Publishers)
{
    public MoneyBasis? Basis { get; init; }

    public string? Indicator { get; init; }

    public Nature? Nature { get; init; }

    public RecordId? IncludedIn { get; init; }

    public RecordId? AccountOf { get; init; }

    public Stance Confidence { get; init; }

    public bool HasNumber => Quantity is { HasNumber: true };

    public static Figure Of(Relationship flow, OntologyIndex ontology, IReadOnlyDictionary<RecordId, string> publishers) =>
        new(flow.Id, flow.Money?.Quantity, InstrumentOf(flow.Channel, ontology), WhenOf(flow), CountPublishers(flow, publishers))
        {
            Basis = flow.Money?.Basis,
            IncludedIn = flow.IncludedIn,
            AccountOf = flow.AccountOf,
            Confidence = flow.Confidence,
        };

    /// <summary>The figure of an observation whose unit is a currency.</summary>
    public static Figure Of(Observation observation, Instrument instrument, IReadOnlyDictionary<RecordId, string> publishers) =>
        new(observation.Id, observation.Quantity, instrument, observation.Period, CountPublishers(observation, publishers))
        {
            Indicator = observation.Indicator,
            Nature = observation.Nature,
            IncludedIn = observation.IncludedIn,
            AccountOf = observation.AccountOf,
            Confidence = observation.Confidence,
        };

    /// <summary>When the money moved: the period of the amount, or where none is stated that of the relationship.</summary>
    public static Interval WhenOf(Relationship flow) => flow.Money is { Period.IsDated: true } money ? money.Period : flow.Valid;

    /// <summary>What the channel hands over; <see cref="Instrument.Other"/> without a channel.</summary>
    public static Instrument InstrumentOf(string? channel, OntologyIndex ontology) =>
        channel is not null && ontology.Channels.TryGetValue(channel, out var entry) ? entry.Instrument : Instrument.Other;

    private static int CountPublishers(GraphRecord record, IReadOnlyDictionary<RecordId, string> publishers) => record.Evidence
        .Select(evidence => publishers.GetValueOrDefault(evidence.Source) ?? evidence.Source.ToString())
        .Distinct(StringComparer.Ordinal)
        .Count();
}
