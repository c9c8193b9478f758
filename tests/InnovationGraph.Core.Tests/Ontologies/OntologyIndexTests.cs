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

    [Theory]
    [InlineData("LENDS", "PAYS with the channel loan or bond")]
    [InlineData("GIVES", "PAYS whose property form is gift, or HELPS")]
    [InlineData("PAYS", null)]
    [InlineData("TAKES", null)]
    public void Says_what_to_use_instead_of_a_type_that_is_gone(string type, string? instead)
    {
        OntologyIndex index = new(new()
        {
            RelationshipTypes =
            [
                Type("PAYS") with { Replaces = [new("LENDS", ["loan", "bond"], null, null), new("GIVES", [], "form", "gift")] },
                Type("HELPS") with { Replaces = [new("GIVES", [], null, null)] },
            ],
        });
        Assert.Equal(instead, index.InsteadOf(type));
    }

    [Fact]
    public void A_kind_has_its_own_role_and_those_of_the_kinds_that_it_extends()
    {
        OntologyIndex index = new(new()
        {
            Kinds =
            [
                Kind("Being") with { Role = KindRole.Actor }, Kind("Human", "Being") with { Role = KindRole.Person }, Kind("Child", "Human"), Kind("Rock"),
            ],
        });
        Assert.Equal(["Being", "Child", "Human"], index.KindsOf(KindRole.Actor));
        Assert.Equal(["Child", "Human"], index.KindsOf(KindRole.Person));
        Assert.Empty(index.KindsOf(KindRole.Step));
        Assert.True(index.HasRole("Child", KindRole.Actor));
        Assert.False(index.HasRole("Rock", KindRole.Actor));
        Assert.False(index.HasRole("Unheard", KindRole.Actor));
    }

    [Fact]
    public void What_something_may_lie_in_is_a_place_and_so_is_what_extends_it()
    {
        OntologyIndex index = new(new()
        {
            Kinds = [Kind("Region"), Kind("Quarter", "Region"), Kind("Camp"), Kind("Firm")],
            RelationshipTypes =
            [
                Type("sitsIn") with { To = ["Region"], Role = TypeRole.PlaceIn }, Type("campsIn") with { To = ["Camp"], Role = TypeRole.PlaceIn },
                Type("runs") with { To = ["Firm"], Role = TypeRole.Governs }, Type("belongsTo") with { To = ["Firm"], Role = TypeRole.PartOf },
                Type("LOCATED_IN") with { To = ["Firm"] },
            ],
        });
        Assert.Equal(["Camp", "Quarter", "Region"], index.PlaceKinds.Order(StringComparer.Ordinal));
        Assert.Equal(["campsIn", "runs", "sitsIn"], index.PlaceTypes);
        Assert.Equal(["belongsTo"], index.TypesOf(TypeRole.PartOf));
    }

    [Fact]
    public void Types_and_channels_are_ranked_as_they_are_listed_and_behind_them_what_is_in_no_ontology()
    {
        OntologyIndex index = new(new()
        {
            RelationshipTypes = [Type("OWNS") with { Beneficiary = Beneficiary.Target }, Type("LEADS") with { Beneficiary = Beneficiary.Source }],
            Channels = [Channel("tax"), Channel("grants")],
        });
        Assert.Equal(["OWNS", "LEADS", "UNHEARD"], new[] { "UNHEARD", "LEADS", "OWNS" }.OrderBy(index.TypeRank));
        Assert.Equal(["tax", "grants", "unheard"], new[] { "unheard", "grants", "tax" }.OrderBy(index.ChannelRank));
        Assert.Equal(["grants", "tax"], index.ChannelIds);
        Assert.Equal(
            [Beneficiary.Target, Beneficiary.Source, Beneficiary.None], new[] { "OWNS", "LEADS", "UNHEARD" }.Select(index.BeneficiaryOf));
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

    private static Channel Channel(string id) => new() { Id = id, TitleEn = id, TitleZh = id, Meaning = id, Instrument = Instrument.Other };
}
