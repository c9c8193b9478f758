using InnovationGraph.Queries.Funding;

namespace InnovationGraph.Queries.Support;

/// <summary>Finds the records of support among an entity's, by channel.</summary>
internal sealed class SupportItems(SupportRecords records, OntologyIndex ontology)
{
    private readonly IReadOnlyList<ProjectLed> _led =
        [.. records.Line.Prepend(records.Entity).SelectMany(one => ProjectLed.By(one, records.Relationships, ontology))];

    public Dictionary<string, IReadOnlyList<SupportItem>> Collect() => Own().Concat(Observed()).Concat(ViaProjects())
        .Where(item => ChannelOf(item) is not null)
        .DistinctBy(item => item.Id)
        .GroupBy(item => ChannelOf(item)!, StringComparer.Ordinal)
        .ToDictionary(channel => channel.Key, IReadOnlyList<SupportItem> (channel) => [.. channel], StringComparer.Ordinal);

    private IEnumerable<SupportItem> Own() => InOrder(records.Relationships)
        .Where(link => link.FindBeneficiary(ontology) is { } beneficiary && records.IsOf(beneficiary.Id))
        .Select(link => new SupportItem(link, null));

    private IEnumerable<SupportItem> Observed() => records.Observations
        .Where(observation => records.IsOf(observation.Subject) && observation.Period.Days.Overlaps(records.Days))
        .OrderBy(observation => observation.Id)
        .Select(observation => new SupportItem(null, observation));

    private IEnumerable<SupportItem> ViaProjects() => InOrder(records.ViaProjects)
        .Where(link => link.FindBeneficiary(ontology) is { } project && !records.IsOf(project.Id))
        .Select(link => new SupportItem(link, null) { Via = _led.FirstOrDefault(led => IsOf(led, link)) })
        .Where(item => item.Via is not null);

    private IEnumerable<LinkedRelationship> InOrder(IEnumerable<LinkedRelationship> links) => links
        .Where(link => Figure.WhenOf(link.Relationship).Days.Overlaps(records.Days))
        .OrderBy(link => ontology.TypeRank(link.Relationship.Type))
        .ThenBy(link => link.Relationship.Id);

    private bool IsOf(ProjectLed led, LinkedRelationship link) =>
        led.Project.Id == link.FindBeneficiary(ontology)?.Id && led.Channel == link.Relationship.Channel;

    private string? ChannelOf(SupportItem item) => item.Observation is { } observation
        ? ontology.Indicators.GetValueOrDefault(observation.Indicator)?.Channel
        : item.Relationship!.Relationship.Channel;
}

/// <summary>One record of support: a relationship or an observation; the other is null.</summary>
internal sealed record SupportItem(LinkedRelationship? Relationship, Observation? Observation)
{
    /// <summary>The project that the relationship supports and that the entity leads; null for support of the entity itself.</summary>
    public ProjectLed? Via { get; init; }

    /// <summary>The amount; null for a record that is no flow of money and has none.</summary>
    public Figure? Figure { get; init; }

    /// <summary>Why no total adds the amount; null where one does.</summary>
    public Exclusion? WhyNot { get; init; }

    /// <summary>What the payer of a flow is; null for what is none.</summary>
    public PayerClass? PayerClass { get; init; }

    public RecordId Id => Record.Id;

    public GraphRecord Record => (GraphRecord?)Relationship?.Relationship ?? Observation!;
}
