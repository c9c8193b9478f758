using InnovationGraph.Core.Ontologies;

namespace InnovationGraph.Core.Tests.Ontologies;

public class OntologyIndexTests
{
    private static readonly OntologyIndex Index = new(new()
    {
        Kinds = [Kind("Actor"), Kind("Body", "Actor"), Kind("Agency", "Body"), Kind("Firm", "Actor"), Kind("Loop", "Pool"), Kind("Pool", "Loop"), Kind("Stray", "Nowhere")],
        RelationshipTypes = [Type("OWNS")],
    });

    [Theory]
    [InlineData("Agency", "Agency", true)]
    [InlineData("Agency", "Body", true)]
    [InlineData("Agency", "Actor", true)]
    [InlineData("Body", "Agency", false)]
    [InlineData("Firm", "Body", false)]
    [InlineData("Unheard", "Actor", false)]
    [InlineData("agency", "Actor", false)]
    [InlineData("Loop", "Pool", true)]
    public void Knows_what_kind_is_a_kind_of_which(string kind, string ancestor, bool isA) => Assert.Equal(isA, Index.IsA(kind, ancestor));

    [Theory]
    [InlineData("Actor", "Actor Agency Body Firm")]
    [InlineData("Body", "Agency Body")]
    [InlineData("Firm Agency", "Agency Firm")]
    [InlineData("Unheard", "Unheard")]
    public void Adds_the_kinds_that_extend_the_given_ones(string kinds, string expected)
        => Assert.Equal(expected, string.Join(' ', Index.WithSubkinds(kinds.Split(' ')).Order(StringComparer.Ordinal)));

    [Fact]
    public void Adds_nothing_to_no_kinds() => Assert.Empty(Index.WithSubkinds([]));

    [Theory]
    [InlineData("Agency", true)]
    [InlineData("Body", true)]
    [InlineData("Firm", false)]
    [InlineData("OWNS", true)]
    [InlineData("SELLS", false)]
    public void Lets_a_property_stand_on_its_owners_and_what_extends_them(string kindOrType, bool allowed)
    {
        PropertyType property = new()
        {
            Id = "level",
            TitleEn = "Level",
            TitleZh = "级别",
            Meaning = "Level.",
            Kind = PropertyKind.Text,
            On = ["Body", "OWNS"],
        };
        Assert.Equal(allowed, Index.Allows(property, kindOrType));
    }

    [Fact]
    public void The_first_of_two_datasets_defines_a_word_that_both_define()
    {
        Ontology one = new() { Kinds = [Kind("Firm", "Actor")] }, other = new() { Kinds = [Kind("Bank"), Kind("Firm")] };
        var merged = Ontology.Merge([one, other]);
        Assert.Equal(["Firm", "Bank"], merged.Kinds.Select(kind => kind.Id));
        Assert.Equal("Actor", merged.Kinds[0].Extends);
        Assert.Equal(["Firm"], one.Conflicts(other).Select(term => term.Id));
    }

    [Fact]
    public void Two_datasets_may_define_a_word_alike_and_may_use_one_id_in_two_sections()
    {
        Ontology one = new() { Kinds = [Kind("Firm")] }, other = new() { Kinds = [Kind("Firm")], RelationshipTypes = [Type("Firm")] };
        Assert.Empty(one.Conflicts(other));
    }

    private static EntityKind Kind(string id, string? extends = null) =>
        new() { Id = id, TitleEn = id, TitleZh = id, Meaning = id, Extends = extends };

    private static RelationshipType Type(string id) => new() { Id = id, TitleEn = id, TitleZh = id, Meaning = id, From = [], To = [] };
}
