using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Core.Support;

/// <summary>The projects whose support may count as an entity's.</summary>
public static class LedProjects
{
    /// <summary>The projects from whose channel an entity benefits as their leader, in the order of its relationships.</summary>
    public static IEnumerable<RecordId> Of(RecordId entity, IEnumerable<LinkedRelationship> links, OntologyIndex ontology) => links
        .Where(link => link.Source.Id == entity && link.Relationship.Channel is not null)
        .Where(link => ontology.RelationshipTypes.GetValueOrDefault(link.Relationship.Type)?.Beneficiary == Beneficiary.Source)
        .Where(link => ontology.HasRole(link.Target.Kind, KindRole.Project))
        .Select(link => link.Target.Id)
        .Distinct();
}
