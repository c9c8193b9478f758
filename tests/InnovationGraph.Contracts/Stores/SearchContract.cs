using InnovationGraph.Core.Records;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Contracts.Stores;

/// <summary>Searching entities as an analyst types.</summary>
public abstract class SearchContract<TFixture> : StoreContract<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly Entity[] Entities =
    [
        Samples.Entity("huawei", "Huawei Technologies Co., Ltd.", "Huawei", "华为技术有限公司", "华为") with
        {
            Tags = ["telecom"],
            Identifiers = [new("uscc", "914403001922038216")],
        },
        Samples.Entity("huawei-fund", "Hubble Investment", "哈勃投资") with { Summary = "The investment arm of Huawei." },
        Samples.Entity("leaderdrive", "Leaderdrive", "绿的谐波", "Leader Harmonious Drive Systems"),
        Samples.Entity("most", "Ministry of Science and Technology", "MOST", "科学技术部", "科技部"),
        Samples.Entity("national-key-r-d-projects", "National Key R&D Projects", "国家重点研发计划"),
        Samples.Entity("a-and-c", "A&C", "Autonomous and controllable"),
        Samples.Entity("cote-d-azur", "Université Côte d'Azur"),
        Samples.Entity("siasun", "Siasun", "新松"),
    ];

    [Theory]
    [InlineData("华为", "huawei", MatchTier.Exact)]
    [InlineData("華為", "huawei", MatchTier.Exact)]
    [InlineData("科學技術部", "most", MatchTier.Exact)]
    [InlineData("huawei", "huawei", MatchTier.Exact)]
    [InlineData("Hua wei", "huawei", MatchTier.Exact)]
    [InlineData("HUAWEI", "huawei", MatchTier.Exact)]
    [InlineData("ＨＵＡＷＥＩ", "huawei", MatchTier.Exact)]
    [InlineData("HUAWEI Technologies", "huawei", MatchTier.Prefix)]
    [InlineData("hua-wei.", "huawei", MatchTier.Exact)]
    [InlineData("有限公司", "huawei", MatchTier.Contains)]
    [InlineData("telecom", "huawei", MatchTier.Words)]
    [InlineData("914403001922038216", "huawei", MatchTier.Exact)]
    [InlineData("Huawie Technologies", "huawei", MatchTier.Similar)]
    [InlineData("investment arm", "huawei-fund", MatchTier.Words)]
    [InlineData("绿的谐波", "leaderdrive", MatchTier.Exact)]
    [InlineData("绿的", "leaderdrive", MatchTier.Prefix)]
    [InlineData("谐波", "leaderdrive", MatchTier.Contains)]
    [InlineData("波", "leaderdrive", MatchTier.Contains)]
    [InlineData("drive harmonious", "leaderdrive", MatchTier.Words)]
    [InlineData("MOST", "most", MatchTier.Exact)]
    [InlineData("most", "most", MatchTier.Exact)]
    [InlineData("科技部", "most", MatchTier.Exact)]
    [InlineData("sci tech", "most", MatchTier.Words)]
    [InlineData("National Key R&D", "national-key-r-d-projects", MatchTier.Prefix)]
    [InlineData("national key r d", "national-key-r-d-projects", MatchTier.Prefix)]
    [InlineData("A&C", "a-and-c", MatchTier.Exact)]
    [InlineData("ac", "a-and-c", MatchTier.Exact)]
    [InlineData("universite cote d azur", "cote-d-azur", MatchTier.Exact)]
    [InlineData("UNIVERSITÉ CÔTE D’AZUR", "cote-d-azur", MatchTier.Exact)]
    [InlineData("新松", "siasun", MatchTier.Exact)]
    [InlineData("siasum", "siasun", MatchTier.Similar)]
    public async Task The_right_entity_comes_first(string text, string id, MatchTier tier)
    {
        await PutAsync(Entities);
        var first = (await Store.SearchAsync(text, 1, None))[0];
        Assert.Equal((id, tier), (first.Id.ToString(), first.Tier));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("-:(){}^")]
    [InlineData("\0")]
    [InlineData("🙂")]
    public async Task A_text_without_letters_or_digits_matches_none(string text)
    {
        await PutAsync(Entities);
        Assert.Empty(await Store.SearchAsync(text, 1, None));
    }

    [Theory]
    [InlineData("sia\"sun")]
    [InlineData("\"siasun\"")]
    [InlineData("siasun*")]
    [InlineData("^siasun")]
    [InlineData("'siasun' --")]
    [InlineData("(siasun")]
    [InlineData("siasun\0")]
    public async Task Quotes_and_operators_are_nothing_but_punctuation(string text)
    {
        await PutAsync(Entities);
        Assert.Equal(Samples.Id("siasun"), (await Store.SearchAsync(text, 1, None))[0].Id);
    }

    [Theory]
    [InlineData("AND")]
    [InlineData("siasun AND")]
    [InlineData("NOT siasun")]
    [InlineData("siasun OR OR")]
    [InlineData("NEAR(siasun)")]
    [InlineData("name:siasun")]
    [InlineData("tokens:siasun")]
    [InlineData("foo\"bar")]
    [InlineData("\uD800siasun\uDC00")]
    public async Task Words_that_mean_something_to_a_database_mean_nothing_here(string text)
    {
        await PutAsync(Entities);
        var found = await Store.SearchAsync(text, 1, None);
        EntityMatcher matcher = new(text);
        var expected = Entities.Select(SearchSubject.Of).Select(matcher.Match).OfType<EntityMatch>().ToList();
        Assert.Equal(
            EntityMatch.Sort(expected.Count > 0 ? expected : Entities.Select(SearchSubject.Of).Select(matcher.MatchSimilar).OfType<EntityMatch>()), found);
    }

    [Fact]
    public async Task A_text_of_ten_thousand_characters_matches_none()
    {
        await PutAsync(Entities);
        var text = string.Concat(Enumerable.Range(0, 2500).Select(number => $"{number:x4}"));
        Assert.Empty(await Store.SearchAsync(text, 1, None));
        Assert.Empty(await Store.SearchAsync(string.Join(' ', Enumerable.Range(0, 2500).Select(number => $"{number:x4}")), 1, None));
    }

    [Fact]
    public async Task A_name_longer_than_a_query_has_tokens_is_found_by_all_of_it()
    {
        var name = string.Concat(Enumerable.Range(0, 250).Select(number => $"{number:x4}"));
        await PutAsync([.. Entities, Samples.Entity("long", name), Samples.Entity("longer", name + "0")]);
        Assert.Equal(
            [(Samples.Id("long"), MatchTier.Exact), (Samples.Id("longer"), MatchTier.Prefix)],
            (await Store.SearchAsync(name, 1, None)).Select(match => (match.Id, match.Tier)));
    }

    [Fact]
    public async Task Similar_names_are_offered_only_when_nothing_matches_better()
    {
        await PutAsync(Samples.Entity("siasum"), Samples.Entity("siasun"));
        Assert.Equal([Samples.Id("siasun")], (await Store.SearchAsync("siasun", 1, None)).Select(match => match.Id));
        Assert.Equal(2, (await Store.SearchAsync("siasux", 1, None)).Count);
    }

    [Fact]
    public async Task The_best_tier_comes_first_then_the_closest_name_then_the_id()
    {
        await PutAsync(
            Samples.Entity("e", "Robot Valley Fund"),
            Samples.Entity("d", "Robot Valley"),
            Samples.Entity("c", "Old Robot"),
            Samples.Entity("b", "New Robot"),
            Samples.Entity("a", "Fund") with { Summary = "It buys robots." },
            Samples.Entity("f", "Robot"));
        Assert.Equal(
            ["f", "d", "e", "b", "c", "a"],
            (await Store.SearchAsync("robot", 1, None)).Select(match => match.Id.ToString()));
    }

    [Fact]
    public async Task A_search_sees_the_names_of_its_revision()
    {
        await PutAsync(Samples.Entity("honor", "Glory"));
        await PutAsync(Samples.Entity("honor", "Honor"));
        await RetractAsync(Samples.Id("honor"));
        Assert.Empty(await Store.SearchAsync("glory", 0, None));
        Assert.Equal("Glory", Assert.Single(await Store.SearchAsync("glory", 1, None)).Name);
        Assert.Empty(await Store.SearchAsync("glory", 2, None));
        Assert.Equal(MatchTier.Exact, Assert.Single(await Store.SearchAsync("honor", 2, None)).Tier);
        Assert.Empty(await Store.SearchAsync("honor", 3, None));
    }

    [Fact]
    public async Task Only_entities_are_found()
    {
        await PutAsync(Samples.Source("huawei", "Huawei"), Samples.Gap("huawei-gap", "huawei"));
        Assert.Empty(await Store.SearchAsync("huawei", 1, None));
    }
}
