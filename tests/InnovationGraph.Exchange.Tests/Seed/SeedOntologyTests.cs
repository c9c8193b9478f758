using System.Globalization;
using System.Text.RegularExpressions;
using InnovationGraph.Contracts;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Exchange.Packages;

namespace InnovationGraph.Exchange.Tests.Seed;

public partial class SeedOntologyTests
{
    private static readonly DatasetPackage Seed = SeedFolder.Read();

    private static readonly Ontology Ontology = Seed.Dataset.Ontology;

    // Types with fewer than three relationships, and why each is one nevertheless.
    private static readonly Dictionary<string, string> Rare = new(StringComparer.Ordinal)
    {
        ["CLOSE_TO"] = "No other type is a personal tie, by which each of two persons can move the other.",
        ["CONTINUED_BY"] = "No other type makes a predecessor count as the one asked for.",
        ["SUCCEEDED_BY"] = "Who followed whom in a post; to the one asked for, a successor in a post is somebody else.",
    };

    // Types that no relationship had when they went.
    private static readonly string[] Unused = ["RENAMED_TO", "COMPETENCE_PASSED_TO"];

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

    [Fact]
    public void Every_type_is_used_three_times_at_least_or_has_its_reason()
    {
        var uses = Seed.Records.OfType<Relationship>().CountBy(relationship => relationship.Type).ToDictionary();
        Assert.Equal(
            Rare.Keys.Order(StringComparer.Ordinal),
            Ontology.RelationshipTypes.Select(type => type.Id).Where(type => uses.GetValueOrDefault(type) < 3).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_neighbours_and_properties_that_a_meaning_names_are_there()
    {
        OntologyIndex index = new(Ontology);
        Assert.All(Ontology.RelationshipTypes, type =>
        {
            Assert.All(Neighbours().Matches(type.Meaning), word => Assert.Contains(word.Value, index.RelationshipTypes.Keys));
            Assert.All(
                Properties().Matches(type.Meaning),
                word => Assert.True(index.Properties.TryGetValue(word.Groups[1].Value, out var property) && index.Allows(property, type.Id), word.Value));
        });
    }

    [Fact]
    public void What_a_type_that_is_gone_answered_is_still_answered_by_what_is_said_to_tell_it()
    {
        var relationships = Seed.Records.OfType<Relationship>().ToLookup(relationship => relationship.Type);
        Assert.All(Ontology.RelationshipTypes.SelectMany(type => type.Replaces.Select(replaced => (type.Id, replaced))), pair => Assert.True(
            Unused.Contains(pair.replaced.Type) || relationships[pair.Id].Any(relationship => IsOf(relationship, pair.replaced)), pair.replaced.Type));
    }

    private static bool IsOf(Relationship relationship, Replacement replaced) =>
        (replaced.Channel.Count == 0 || (relationship.Channel is { } channel && replaced.Channel.Contains(channel)))
        && (replaced.Property is not { } property
            || (relationship.Properties.TryGetValue(property, out var value) && Written(value) == replaced.Value));

    private static string? Written(PropertyValue value) => value switch
    {
        PropertyValue.Text text => text.Value,
        PropertyValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        PropertyValue.Flag flag => flag.Value ? "true" : "false",
        _ => null,
    };

    [GeneratedRegex("[A-Z]{2,}(_[A-Z]+)*")]
    private static partial Regex Neighbours();

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex Properties();

    private static string Written(RelationshipType type) =>
        string.Join(", ", type.Influence.Select(one => $"{EnumNames.Of(one.Kind)}: {EnumNames.Of(one.Direction)}"));
}
