using InnovationGraph.Contracts;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Exchange.Tests.Seed;

public class SeedOntologyTests
{
    private static readonly Ontology Ontology = SeedFolder.Read().Dataset.Ontology;

    [Fact]
    public void The_table_of_influences_is_that_of_the_ontology() => Assert.Equal(
        Ontology.RelationshipTypes.Select(type => $"  | `{type.Id}` | {Written(type)} | "),
        File.ReadLines(Path.Combine(WorkTree.Root, "seed", "README.md"))
            .SkipWhile(line => !line.StartsWith("  | Type | Influence |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith("  |", StringComparison.Ordinal))
            .Select(line => line[..(line.LastIndexOf('|', line.Length - 2) + 2)]));

    [Fact]
    public void What_lies_in_a_place_or_governs_it_moves_nobody() => Assert.All(
        Ontology.RelationshipTypes.Where(type => type.Role is TypeRole.PlaceIn or TypeRole.Governs), type => Assert.Empty(type.Influence));

    private static string Written(RelationshipType type) =>
        string.Join(", ", type.Influence.Select(one => $"{EnumNames.Of(one.Kind)}: {EnumNames.Of(one.Direction)}"));
}
