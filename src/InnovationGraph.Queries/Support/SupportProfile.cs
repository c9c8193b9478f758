using InnovationGraph.Queries.Funding;

namespace InnovationGraph.Queries.Support;

/// <summary>
/// Through which channels an entity is supported: every channel of the ontology, in its order, whether or not anything is recorded.
/// Notes say what the totals leave out or take from a project, and name the gaps in support of a type that no channel has.
/// </summary>
internal sealed record SupportProfile(IReadOnlyList<ChannelSupport> Channels, ValueList<string> Notes)
{
    /// <summary>
    /// Items of a channel are the relationships on it of which the entity is the beneficiary, and the observations of its indicators.
    /// Support of a project counts as the entity's by way of that project where the entity leads it through the same channel: where the
    /// relationship to the project benefits its source, the entity. Its figure is not added where an item of the entity's own has
    /// the same one, which tells the same money.
    /// </summary>
    public static SupportProfile Of(SupportRecords records, OntologyIndex ontology)
    {
        var items = new SupportItems(records, ontology).Collect();
        var figures = items.SelectMany(channel => channel.Value).DistinctBy(item => item.Id)
            .ToDictionary(item => item.Id, item => FigureOf(item, records, ontology));
        FigureSums sums = new(figures.Values);
        SumNotes sumNotes = new();
        List<string> notes = [];
        List<ChannelSupport> channels = [];
        foreach (var channel in ontology.Ontology.Channels)
        {
            var own = items.GetValueOrDefault(channel.Id, []);
            var counted = own.Where(item => item.ViaProject is null || IsCounted(item, own, figures, notes)).ToList();
            var gaps = GapsOf(channel, own, records, ontology);
            channels.Add(new()
            {
                Channel = channel,
                State = own.Count > 0 ? SupportState.Recorded : gaps.Count > 0 ? SupportState.NotStated : SupportState.NothingRecorded,
                Stages = StagesOf(own, ontology),
                Items = own,
                Totals = sums.Of(counted.Select(item => figures[item.Id]), sumNotes),
                Gaps = gaps,
            });
        }

        return new(channels, sumNotes.All().Concat(notes).Concat(GapNotes(channels, records, ontology)).ToValueList());
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

    /// <summary>The figure of an item; without a quantity where the record has no amount in a currency.</summary>
    private static Figure FigureOf(SupportItem item, SupportRecords records, OntologyIndex ontology)
    {
        if (item.Relationship is { Relationship: var relationship })
        {
            return Figure.Of(relationship, ontology, records.Publishers);
        }

        var observation = item.Observation!;
        var channel = ontology.Indicators[observation.Indicator].Channel;
        var figure = Figure.Of(observation, Figure.InstrumentOf(channel, ontology), records.Publishers);
        return Money.IsCurrency(observation.Quantity.Unit) ? figure : figure with { Quantity = null };
    }

    /// <summary>Whether the figure of an item that supports a project is added to the totals. A note says whether it was.</summary>
    private static bool IsCounted(
        SupportItem via, IReadOnlyList<SupportItem> items, Dictionary<RecordId, Figure> figures, List<string> notes)
    {
        var figure = figures[via.Id];
        if (!figure.HasNumber)
        {
            return false;
        }

        var same = items.FirstOrDefault(item => item.ViaProject is null && IsSame(figures[item.Id].Quantity, figure.Quantity!));
        notes.Add(same is null
            ? $"Added, because the project {via.ViaProject!.Id} is led by the entity: {via.Id}."
            : $"Not added, because {same.Id} has the same figure: {via.Id}, which supports the project {via.ViaProject!.Id}.");
        return same is null;
    }

    private static bool IsSame(Quantity? one, Quantity other) =>
        one is not null && (one.Unit, one.Value, one.Low, one.High) == (other.Unit, other.Value, other.Low, other.High);

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
