using InnovationGraph.Queries.Funding;

namespace InnovationGraph.Queries.Support;

/// <summary>Finds every entity with a record of support, under the rules of <see cref="SupportProfile"/>.</summary>
internal static class SupportRows
{
    /// <summary>The rows with the most channels first, then the most records, then by id.</summary>
    /// <param name="links">The relationships on a channel.</param>
    /// <param name="observations">The observations of the channels' indicators.</param>
    public static IReadOnlyList<SupportRow> Of(
        IEnumerable<LinkedRelationship> links, IEnumerable<Observation> observations, OntologyIndex ontology)
    {
        var byBeneficiary = links.Where(link => link.FindBeneficiary(ontology) is not null)
            .ToLookup(link => link.FindBeneficiary(ontology)!.Id);
        var bySubject = observations.ToLookup(observation => observation.Subject);
        return
        [
            .. byBeneficiary.Select(one => one.Key).Union(bySubject.Select(one => one.Key))
                .Select(entity => RowOf(entity, byBeneficiary, bySubject, ontology))
                .Where(row => row.Records > 0)
                .OrderByDescending(row => row.Channels)
                .ThenByDescending(row => row.Records)
                .ThenBy(row => row.Entity),
        ];
    }

    private static SupportRow RowOf(
        RecordId entity, ILookup<RecordId, LinkedRelationship> byBeneficiary, ILookup<RecordId, Observation> bySubject, OntologyIndex ontology)
    {
        List<LinkedRelationship> own = [.. byBeneficiary[entity]];
        SupportRecords records = new(entity)
        {
            Relationships = own,
            ViaProjects = [.. ProjectLed.By(entity, own, ontology).Select(led => led.Project.Id).Distinct().SelectMany(project => byBeneficiary[project])],
            Observations = [.. bySubject[entity]],
        };
        var channels = new SupportItems(records, ontology).Collect();
        List<SupportItem> items = [.. channels.SelectMany(channel => channel.Value)];
        return new(
            entity,
            Ids(items.Where(item => item is { Relationship: not null, Via: null })),
            Ids(items.Where(item => item.Via is not null)),
            Ids(items.Where(item => item.Observation is not null)),
            channels.Count);
    }

    private static ValueList<RecordId> Ids(IEnumerable<SupportItem> items) => items.Select(item => item.Id).ToValueList();
}

/// <summary>
/// Which records support an entity: the relationships on a channel of which it is the beneficiary, those of the projects that it leads,
/// and the observations of the channels' indicators; and how many channels they make.
/// </summary>
internal sealed record SupportRow(
    RecordId Entity, ValueList<RecordId> Relationships, ValueList<RecordId> ViaProjects, ValueList<RecordId> Observations, int Channels)
{
    public int Records => Relationships.Count + ViaProjects.Count + Observations.Count;
}
