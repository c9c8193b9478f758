namespace InnovationGraph.Queries.Funding;

/// <summary>A project from whose channel an entity benefits as its leader, so that the project's support on that channel reaches the entity.</summary>
internal sealed record ProjectLed(EntitySummary Leader, EntitySummary Project, string Channel)
{
    /// <summary>The projects that an entity leads, in the order of its relationships.</summary>
    public static IEnumerable<ProjectLed> By(RecordId entity, IEnumerable<LinkedRelationship> links, OntologyIndex ontology) =>
        In(links.Where(link => link.Source.Id == entity), ontology);

    /// <summary>All projects that some relationships say are led, in their order.</summary>
    public static IEnumerable<ProjectLed> In(IEnumerable<LinkedRelationship> links, OntologyIndex ontology) => links
        .Where(link => link.Relationship.Channel is not null)
        .Where(link => ontology.BeneficiaryOf(link.Relationship.Type) == Beneficiary.Source)
        .Where(link => ontology.HasRole(link.Target.Kind, KindRole.Project))
        .Select(link => new ProjectLed(link.Source, link.Target, link.Relationship.Channel!));
}
