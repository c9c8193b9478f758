using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Queries.Funding;
using Interval = InnovationGraph.Core.Dates.Interval;

namespace InnovationGraph.Queries.Tests.Funding;

/// <summary>Flows and figures to which a test adds what it is about.</summary>
internal static class FundingSample
{
    public static OntologyIndex Vocabulary { get; } = new(new()
    {
        Kinds = [Kind("Firm"), Kind("Project", KindRole.Project), Kind("Association", KindRole.Actor), Kind("Banks", KindRole.Group), Kind("Class")],
        Properties =
        [
            new()
            {
                Id = "position", TitleEn = "Position", TitleZh = "次序", Meaning = "Position.", Kind = PropertyKind.Number, On = [], Role = PropertyRole.Position,
            },
        ],
        RelationshipTypes =
        [
            Type("GRANTS", Beneficiary.Target) with { Flow = true }, Type("LENDS", Beneficiary.Target) with { Flow = true }, Type("LEADS", Beneficiary.Source),
            Type("LISTED_ON", Beneficiary.Source), Type("KNOWS", Beneficiary.None),
        ],
        Channels =
        [
            Channel("project-funding", Instrument.Grant), Channel("grants", Instrument.Grant), Channel("loans", Instrument.Loan),
            Channel("listing", Instrument.Market), Channel("designation", Instrument.Designation),
        ],
        Stages = [Stage("research"), Stage("market")],
        Indicators = [Indicator("subsidies", "currency", "grants"), Indicator("subsidy-share", "percent", "grants"), Indicator("staff", "count", null)],
    });

    public static Quantity Exact(decimal value, string unit = "CNY") => new(value, null, null, unit, Qualifier.Exact, $"{unit} {value}");

    public static Quantity About(decimal value, string unit = "CNY") => new(value, null, null, unit, Qualifier.About, null);

    public static Quantity Nearly(decimal value, string unit = "CNY") => new(value, null, null, unit, Qualifier.Nearly, null);

    public static Quantity Over(decimal low) => new(null, low, null, "CNY", Qualifier.Over, null);

    public static Quantity AtLeast(decimal low) => new(null, low, null, "CNY", Qualifier.AtLeast, null);

    public static Quantity Under(decimal high) => new(null, null, high, "CNY", Qualifier.Under, null);

    public static Quantity AtMost(decimal high) => new(null, null, high, "CNY", Qualifier.AtMost, null);

    public static Quantity Range(decimal low, decimal high) => new(null, low, high, "CNY", Qualifier.Exact, null);

    public static Quantity Words(string words) => new(null, null, null, "CNY", Qualifier.Exact, words);

    public static Interval Period(string? from, string? to) =>
        Interval.TryParse(from, to, out var period, out var fault) ? period : throw new FormatException(fault);

    public static Money Money(Quantity quantity, MoneyBasis basis = MoneyBasis.Disbursed, string? from = null, string? to = null) =>
        new(quantity, basis, Period(from, to));

    public static Relationship Relationship(string id, string source, string target, Quantity? quantity = null, string? channel = "grants") => new()
    {
        Id = Sample.Id(id),
        Dataset = Sample.Id("test"),
        Evidence = [Sample.Evidence()],
        Type = "GRANTS",
        Source = Sample.Id(source),
        Target = Sample.Id(target),
        Channel = channel,
        Money = quantity is null ? null : Money(quantity),
    };

    public static LinkedRelationship Link(Relationship relationship) =>
        new(relationship, Summary(relationship.Source.ToString()), Summary(relationship.Target.ToString()));

    public static EntitySummary Summary(string id, string kind = "Firm") => new(Sample.Id(id), kind, id, null, null, 1);

    /// <summary>A flow of 1 hop from "state" to "firm".</summary>
    public static FundingFlow Flow(string id, Quantity? quantity = null) => Flow(Relationship(id, "state", "firm", quantity));

    public static FundingFlow Flow(Relationship relationship, int hop = 1) => new(hop, Link(relationship));

    /// <summary>A flow of 1 hop from "state" to "project", which reaches "firm" through it.</summary>
    public static FundingFlow ViaProject(Relationship relationship) =>
        Flow(relationship) with { Recipient = Summary("firm"), Via = Summary(relationship.Target.ToString(), "Project") };

    public static FundingReport Summarise(params FundingFlow[] flows) => FundingSummary.Of(flows, Vocabulary, new());

    /// <summary>Payers of whom these are known.</summary>
    public static Payers Payers(
        IEnumerable<(string Payer, PayerClass Class)>? classes = null,
        IEnumerable<(string Entity, string Country)>? countries = null,
        IEnumerable<(string Member, string Group)>? groups = null) => new(
        (classes ?? []).ToDictionary(one => Sample.Id(one.Payer), one => one.Class),
        (countries ?? []).ToDictionary(one => Sample.Id(one.Entity), one => Sample.Id(one.Country)),
        (groups ?? []).ToLookup(one => Sample.Id(one.Member), one => Sample.Id(one.Group)));

    /// <summary>The totals in short: number, unit, qualifier.</summary>
    public static string Short(IEnumerable<FundingTotal> totals) => string.Join(", ", totals.Select(total => Short(total.Quantity)));

    public static string Short(Quantity quantity) => FormattableString.Invariant(
        $"{quantity.Qualifier} {quantity.Value}{quantity.Low}{(quantity is { Low: not null, High: not null } ? "-" : "")}{quantity.High} {quantity.Unit}");

    private static EntityKind Kind(string id, KindRole role = KindRole.None) =>
        new() { Id = id, TitleEn = id, TitleZh = id, Meaning = id, Role = role };

    private static RelationshipType Type(string id, Beneficiary beneficiary) =>
        new() { Id = id, TitleEn = id, TitleZh = id, Meaning = id, From = [], To = [], Beneficiary = beneficiary };

    private static Channel Channel(string id, Instrument instrument) =>
        new() { Id = id, TitleEn = id + " title", TitleZh = id, Meaning = id, Instrument = instrument };

    private static Stage Stage(string id) => new() { Id = id, TitleEn = id, TitleZh = id, Meaning = id };

    private static Indicator Indicator(string id, string unit, string? channel) =>
        new() { Id = id, TitleEn = id, TitleZh = id, Meaning = id, Unit = unit, Channel = channel };
}
