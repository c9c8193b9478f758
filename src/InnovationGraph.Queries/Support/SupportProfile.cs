using InnovationGraph.Queries.Funding;

namespace InnovationGraph.Queries.Support;

/// <summary>
/// Through which channels an entity is supported: every channel of the ontology, in its order, whether or not anything is recorded.
/// Notes count what the totals leave out, and name the gaps in support of a type that no channel has.
/// </summary>
internal sealed record SupportProfile(IReadOnlyList<ChannelSupport> Channels, ValueList<string> Notes)
{
    /// <summary>
    /// Items of a channel are the relationships on it of which the entity is the beneficiary, and the observations of its indicators.
    /// Support of a project counts as the entity's by way of that project where the entity leads it through the same channel: where the
    /// relationship to the project benefits its source, the entity.
    /// </summary>
    public static SupportProfile Of(SupportRecords records, OntologyIndex ontology)
    {
        var items = new SupportItems(records, ontology).Collect();
        var figures = items.SelectMany(channel => channel.Value).Select(item => FigureOf(item, records, ontology)).OfType<Figure>()
            .DistinctBy(figure => figure.Id).ToDictionary(figure => figure.Id);
        Ledger ledger = new(figures.Values, records.Payers);
        List<ChannelSupport> channels = [];
        foreach (var channel in ontology.Ontology.Channels)
        {
            List<SupportItem> own = [.. items.GetValueOrDefault(channel.Id, []).Select(Weigh)];
            var gaps = GapsOf(channel, own, records, ontology);
            channels.Add(new()
            {
                Channel = channel,
                State = own.Count > 0 ? SupportState.Recorded : gaps.Count > 0 ? SupportState.NotStated : SupportState.NothingRecorded,
                Stages = StagesOf(own, ontology),
                Items = own,
                Totals = ledger.TotalsOf(own.Select(item => item.Figure).OfType<Figure>()),
                Gaps = gaps,
            });
        }

        var excluded = figures.Keys.Select(ledger.WhyNot).OfType<Exclusion>().ToList();
        var count = Exclusion.Count(excluded, figures.Count, "records of money");
        return new(channels, new[] { count }.OfType<string>().Concat(GapNotes(channels, records, ontology)).ToValueList());

        SupportItem Weigh(SupportItem item) => item with
        {
            Figure = figures.GetValueOrDefault(item.Id),
            WhyNot = ledger.WhyNot(item.Id),
            PayerClass = item.Relationship is { } link && IsFlow(link.Relationship, ontology)
                ? records.Payers.ClassOf(link.Source.Id, item.Via?.Leader.Id ?? link.Target.Id)
                : null,
        };
    }

    /// <summary>Names the gaps about a relationship type that no item has: a type belongs to no channel, so they would be told nowhere else.</summary>
    private static IEnumerable<string> GapNotes(List<ChannelSupport> channels, SupportRecords records, OntologyIndex ontology)
    {
        var told = channels.SelectMany(channel => channel.Gaps).Select(gap => gap.Id).ToHashSet();
        return records.Gaps
            .Where(gap => records.IsOf(gap.Subject) && !told.Contains(gap.Id)
                && ontology.BeneficiaryOf(gap.About) != Beneficiary.None)
            .OrderBy(gap => gap.Id)
            .Select(gap => $"Left open by a source, in no channel: {gap.Id}, about {gap.About}.");
    }

    /// <summary>The figure of an item; null for a record that is no flow of money and has no amount.</summary>
    private static Figure? FigureOf(SupportItem item, SupportRecords records, OntologyIndex ontology)
    {
        if (item.Observation is { } observation)
        {
            return Money.IsCurrency(observation.Quantity.Unit) ? Figure.Of(observation, ontology, records.Publishers) : null;
        }

        var relationship = item.Relationship!.Relationship;
        if (relationship.Money is null && !IsFlow(relationship, ontology))
        {
            return null;
        }

        var beneficiary = item.Relationship.FindBeneficiary(ontology)!.Id;
        var payer = beneficiary == relationship.Source && !IsFlow(relationship, ontology) ? relationship.Target : relationship.Source;
        return Figure.Of(relationship, ontology, records.Publishers) with
        {
            Payer = payer,
            PayerCountry = records.Payers.CountryOf(payer),
            Recipient = item.Via?.Leader.Id ?? beneficiary,
            Via = item.Via?.Project.Id,
        };
    }

    private static bool IsFlow(Relationship relationship, OntologyIndex ontology) =>
        ontology.RelationshipTypes.GetValueOrDefault(relationship.Type) is { Flow: true };

    private static ValueList<string> StagesOf(IEnumerable<SupportItem> items, OntologyIndex ontology)
    {
        var named = items.Select(item => item.Relationship?.Relationship.Stage).ToHashSet(StringComparer.Ordinal);
        return ontology.Ontology.Stages.Select(stage => stage.Id).Where(named.Contains).ToValueList();
    }

    private static List<Gap> GapsOf(Channel channel, IReadOnlyList<SupportItem> items, SupportRecords records, OntologyIndex ontology)
    {
        var ids = items.Select(item => item.Id).ToHashSet();
        var types = items.Select(item => item.Relationship?.Relationship.Type).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. records.Gaps.Where(gap => ids.Contains(gap.Subject) || (records.IsOf(gap.Subject) && IsAbout(gap.About)))
                .OrderBy(gap => gap.Id),
        ];

        bool IsAbout(string about) =>
            about == channel.Id || types.Contains(about) || ontology.Indicators.GetValueOrDefault(about)?.Channel == channel.Id;
    }
}
