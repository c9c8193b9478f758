using InnovationGraph.Queries.Funding;

namespace InnovationGraph.Queries.Support;

/// <summary>The records that a support profile is made from. The lists may hold others too, which the profile leaves out.</summary>
internal sealed record SupportRecords(RecordId Entity)
{
    /// <summary>Others that count as the entity: its predecessors and successors.</summary>
    public IReadOnlyCollection<RecordId> Line { get; init; } = [];

    /// <summary>The relationships at the entity.</summary>
    public IReadOnlyList<LinkedRelationship> Relationships { get; init; } = [];

    /// <summary>The relationships at the projects that the entity leads.</summary>
    public IReadOnlyList<LinkedRelationship> ViaProjects { get; init; } = [];

    /// <summary>The observations about the entity.</summary>
    public IReadOnlyList<Observation> Observations { get; init; } = [];

    /// <summary>The gaps in the entity and in the other records here.</summary>
    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    /// <summary>What is known of those who pay.</summary>
    public Payers Payers { get; init; } = Payers.None;

    /// <summary>The publishers of sources; one that is not in it counts as a publisher of its own.</summary>
    public IReadOnlyDictionary<RecordId, string> Publishers { get; init; } = new Dictionary<RecordId, string>();

    /// <summary>Leaves out the records of which a stated date says that they are of other days.</summary>
    public DayRange Days { get; init; } = DayRange.Always;

    /// <summary>Whether an id is the entity's, or that of one that counts as it.</summary>
    internal bool IsOf(RecordId id) => id == Entity || Line.Contains(id);
}

internal static class Beneficiaries
{
    /// <summary>The end that a channel on the relationship benefits; null where its type benefits none.</summary>
    public static EntitySummary? FindBeneficiary(this LinkedRelationship link, OntologyIndex ontology) =>
        ontology.BeneficiaryOf(link.Relationship.Type) switch
        {
            Beneficiary.Source => link.Source,
            Beneficiary.Target => link.Target,
            _ => null,
        };
}
