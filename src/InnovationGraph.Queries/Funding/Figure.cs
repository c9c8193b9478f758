namespace InnovationGraph.Queries.Funding;

/// <summary>
/// An amount of money in a record, with all that decides what it may be summed with. The quantity is null where none is recorded.
/// </summary>
internal sealed record Figure(RecordId Id, Quantity? Quantity, Instrument Instrument, Interval When, int Publishers)
{
    /// <summary>How many hops upstream; money that moves on is the same money.</summary>
    public int Hop { get; init; } = 1;

    public MoneyBasis? Basis { get; init; }

    public string? Indicator { get; init; }

    public Nature? Nature { get; init; }

    public string? Channel { get; init; }

    /// <summary>Who pays; null for a figure that is no relationship.</summary>
    public RecordId? Payer { get; init; }

    public RecordId? PayerCountry { get; init; }

    /// <summary>Whom it reaches: of money that reaches an entity through a project, the entity.</summary>
    public RecordId? Recipient { get; init; }

    /// <summary>The project through which it reaches the recipient; null where it reaches the recipient itself.</summary>
    public RecordId? Via { get; init; }

    /// <summary>What an observation is counted over; of a relationship nothing.</summary>
    public ValueMap<RecordId> Dimensions { get; init; } = ValueMap<RecordId>.Empty;

    public RecordId? IncludedIn { get; init; }

    public RecordId? AccountOf { get; init; }

    public Stance Confidence { get; init; }

    /// <summary>The same in the currency asked for; null where it is in that currency, or no document implies a rate.</summary>
    public Conversion? Converted { get; init; }

    public bool HasNumber => Quantity is { HasNumber: true };

    /// <summary>What it may be added to: nothing that differs in any of these.</summary>
    public SumGroup Group => new(Hop, Quantity?.Unit, Basis, Instrument, PayerCountry, Indicator, Nature);

    /// <summary>By which figures are put in order: the value, or the lower bound, or the upper; null without a number.</summary>
    public decimal? Number => NumberOf(Quantity);

    public static decimal? NumberOf(Quantity? quantity) => quantity?.Value ?? quantity?.Low ?? quantity?.High;

    public static Figure Of(Relationship flow, OntologyIndex ontology, IReadOnlyDictionary<RecordId, string> publishers) =>
        new(flow.Id, flow.Money?.Quantity, InstrumentOf(flow.Channel, ontology), WhenOf(flow), CountPublishers(flow, publishers))
        {
            Basis = flow.Money?.Basis,
            Channel = flow.Channel,
            Payer = flow.Source,
            Recipient = flow.Target,
            IncludedIn = flow.IncludedIn,
            AccountOf = flow.AccountOf,
            Confidence = flow.Confidence,
        };

    /// <summary>The figure of an observation whose unit is a currency and whose indicator belongs to a channel.</summary>
    public static Figure Of(Observation observation, OntologyIndex ontology, IReadOnlyDictionary<RecordId, string> publishers)
    {
        var channel = ontology.Indicators[observation.Indicator].Channel;
        return new(observation.Id, observation.Quantity, InstrumentOf(channel, ontology), observation.Period, CountPublishers(observation, publishers))
        {
            Indicator = observation.Indicator,
            Nature = observation.Nature,
            Channel = channel,
            Recipient = observation.Subject,
            Dimensions = observation.Dimensions,
            IncludedIn = observation.IncludedIn,
            AccountOf = observation.AccountOf,
            Confidence = observation.Confidence,
        };
    }

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

/// <summary>What all figures of a sum have in common. Money on relationships has a basis, an observation an indicator and a nature.</summary>
internal sealed record SumGroup(
    int Hop, string? Currency, MoneyBasis? Basis, Instrument Instrument, RecordId? PayerCountry, string? Indicator, Nature? Nature);
