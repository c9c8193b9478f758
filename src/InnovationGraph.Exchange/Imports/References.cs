using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Imports;

/// <summary>The records that a record refers to.</summary>
internal static class References
{
    public static IEnumerable<RecordId> Of(GraphRecord record) => record.Evidence
        .SelectMany(evidence => Present(evidence.Source, evidence.AttributedTo))
        .Concat(record switch
        {
            Entity entity => Of(entity.Properties.Values),
            Relationship relationship => Present(relationship.Source, relationship.Target, relationship.IncludedIn)
                .Concat(Of(relationship.Properties.Values)),
            Observation observation => Present(observation.Subject, observation.IncludedIn).Concat(observation.Dimensions.Values),
            Gap gap => [gap.Subject],
            _ => [],
        })
        .Where(id => id != record.Id);

    private static IEnumerable<RecordId> Of(IEnumerable<PropertyValue> properties) =>
        properties.OfType<PropertyValue.Reference>().Select(reference => reference.Value);

    private static IEnumerable<RecordId> Present(params RecordId?[] ids) => ids.OfType<RecordId>();
}
