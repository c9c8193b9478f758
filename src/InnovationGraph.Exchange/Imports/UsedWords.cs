using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Imports;

/// <summary>The words of the ontology that a record is written in.</summary>
internal static class UsedWords
{
    private const string Kind = "kind";
    private const string Property = "property";
    public const string Type = "relationship type";
    private const string Channel = "channel";
    private const string Stage = "stage";
    private const string Dimension = "dimension";
    private const string Indicator = "indicator";

    public static UsedWord Of(Term term) => term switch
    {
        EntityKind => new(Kind, term.Id),
        PropertyType => new(Property, term.Id),
        RelationshipType => new(Type, term.Id),
        Core.Ontologies.Channel => new(Channel, term.Id),
        Core.Ontologies.Stage => new(Stage, term.Id),
        Core.Ontologies.Dimension => new(Dimension, term.Id),
        Core.Ontologies.Indicator => new(Indicator, term.Id),
        _ => throw new InvalidOperationException($"No section for {term.GetType().Name}."),
    };

    public static IEnumerable<UsedWord> Of(GraphRecord record) => record switch
    {
        Entity entity => Present((Kind, entity.Kind)).Concat(Properties(entity.Properties)),
        Relationship relationship => Present((Type, relationship.Type), (Channel, relationship.Channel), (Stage, relationship.Stage))
            .Concat(Properties(relationship.Properties)),
        Observation observation => Present((Indicator, observation.Indicator))
            .Concat(observation.Dimensions.Keys.Select(dimension => new UsedWord(Dimension, dimension))),
        _ => [],
    };

    private static IEnumerable<UsedWord> Properties(IEnumerable<KeyValuePair<string, PropertyValue>> properties) =>
        properties.Select(property => new UsedWord(Property, property.Key));

    private static IEnumerable<UsedWord> Present(params (string Section, string? Id)[] words) =>
        words.Where(word => word.Id is not null).Select(word => new UsedWord(word.Section, word.Id!));
}

/// <summary>A word of an ontology, by what it is (kind, channel, ...) and its id.</summary>
internal readonly record struct UsedWord(string Section, string Id)
{
    public bool IsType => Section == UsedWords.Type;
}
