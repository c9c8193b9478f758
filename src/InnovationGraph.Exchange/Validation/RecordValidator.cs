using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Validation;

/// <summary>Whether records fit the ontology and each other. Every rule about records is in this folder, apart from where they come from.</summary>
internal static class RecordValidator
{
    public static IReadOnlyList<RecordFault> Validate(RecordSet records, OntologyIndex ontology)
    {
        ValidationScope scope = new(records, ontology);
        foreach (var record in records.Own.Values)
        {
            CheckOwner(scope, record);
            EvidenceRules.Check(scope, record);
            switch (record)
            {
                case Entity entity:
                    EntityRules.Check(scope, entity);
                    break;
                case Relationship relationship:
                    RelationshipRules.Check(scope, relationship);
                    break;
                case Observation observation:
                    ObservationRules.Check(scope, observation);
                    break;
                case Gap gap:
                    scope.Refer<GraphRecord>(gap, new("subject"), gap.Subject, "record");
                    break;
                case Source source:
                    SourceRules.Check(scope, source);
                    break;
                default:
                    throw new InvalidOperationException($"No rules for {record.GetType().Name}.");
            }
        }

        AccountRules.Check(scope);
        return scope.Faults;
    }

    private static void CheckOwner(ValidationScope scope, GraphRecord record)
    {
        if (scope.Records.Known.TryGetValue(record.Id, out var other) && other.Dataset != scope.Records.Dataset)
        {
            scope.Report(record, new("id"), record.Id.ToString(), $"is already a record of the dataset '{other.Dataset}'; choose another id");
        }

        if (scope.Records.Datasets.Contains(record.Id))
        {
            scope.Report(record, new("id"), record.Id.ToString(), "is the id of another dataset; choose another id");
        }
    }
}
