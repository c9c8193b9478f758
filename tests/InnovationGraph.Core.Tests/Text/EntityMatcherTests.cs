using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Core.Tests.Text;

public class EntityMatcherTests
{
    private static readonly Entity[] Entities =
    [
        Sample.Entity("huawei", "Huawei", "华为", "华为技术有限公司", "Huawei Technologies"),
        Sample.Entity("huawei-fund", "Hubble Technology Investment") with { Summary = "The fund of Huawei." },
        Sample.Entity("leaderdrive", "Leaderdrive", "绿的谐波"),
        Sample.Entity("most", "Ministry of Science and Technology", "MOST", "科技部"),
        Sample.Entity("champions", "Manufacturing Champions") with { Summary = "The most important designation; almost all are small." },
        Sample.Entity("nkrdp", "National Key R&D Program"),
        Sample.Entity("sme", "Société Générale"),
        Sample.Entity("ostp", "U.S. Office of Science and Technology Policy", "U.S."),
        Sample.Entity("qihoo", "Qihoo", "三六〇"),
        Sample.Entity("yoshinoya", "𠮷野家"),
    ];

    [Theory]
    [InlineData("华为", "huawei", MatchTier.Exact)]
    [InlineData("为技", "huawei", MatchTier.Contains)]
    [InlineData("huawei", "huawei", MatchTier.Exact)]
    [InlineData("Hua wei", "huawei", MatchTier.Exact)]
    [InlineData("ＨＵＡＷＥＩ", "huawei", MatchTier.Exact)]
    [InlineData("HUAWEI Technologies", "huawei", MatchTier.Exact)]
    [InlineData("\"Huawei\" AND *", "huawei", MatchTier.Similar)]
    [InlineData("\"Huawei\"*", "huawei", MatchTier.Exact)]
    [InlineData("绿的谐波", "leaderdrive", MatchTier.Exact)]
    [InlineData("谐波", "leaderdrive", MatchTier.Contains)]
    [InlineData("MOST", "most", MatchTier.Exact)]
    [InlineData("National Key R&D", "nkrdp", MatchTier.Prefix)]
    [InlineData("national program", "nkrdp", MatchTier.Words)]
    [InlineData("societe generale", "sme", MatchTier.Exact)]
    [InlineData("US", "ostp", MatchTier.Exact)]
    [InlineData("三六〇", "qihoo", MatchTier.Exact)]
    [InlineData("𠮷野", "yoshinoya", MatchTier.Prefix)]
    [InlineData("leaderdive", "leaderdrive", MatchTier.Similar)]
    public void Puts_first_what_an_analyst_means(string query, string id, MatchTier tier)
    {
        var first = Search(query)[0];
        Assert.Equal((id, tier), (first.Id.ToString(), first.Tier));
    }

    [Fact]
    public void Puts_a_name_before_the_same_word_in_a_summary()
        => Assert.Equal(["most", "champions"], Search("MOST").Select(match => match.Id.ToString()));

    [Fact]
    public void Finds_the_same_whether_or_not_a_word_is_torn_apart()
        => Assert.Equal(Search("huawei").Select(match => match.Id), Search("Hua wei").Select(match => match.Id));

    [Fact]
    public void Puts_the_name_closest_in_length_first_within_a_tier()
    {
        Entity[] entities = [Sample.Entity("a", "Siasun Robot & Automation"), Sample.Entity("b", "Siasun Robot"), Sample.Entity("c", "Siasun Group")];
        EntityMatcher matcher = new("siasun");
        var matches = EntityMatch.Sort(entities.Select(entity => matcher.Match(SearchSubject.Of(entity))!));
        Assert.Equal(["b", "c", "a"], matches.Select(match => match.Id.ToString()));
    }

    [Fact]
    public void Names_the_name_that_matched() => Assert.Equal("华为", Search("华为")[0].Name);

    [Fact]
    public void Does_not_take_two_letters_for_a_part_of_a_name()
        => Assert.Null(new EntityMatcher("ua").Match(SearchSubject.Of(Entities[0])));

    [Fact]
    public void Takes_two_letters_for_the_start_of_a_word()
        => Assert.Equal(MatchTier.Words, new EntityMatcher("hu").Match(SearchSubject.Of(Entities[0]))!.Tier);

    [Fact]
    public void Finds_by_id_and_identifier()
    {
        var entity = Sample.Entity("leaderdrive", "绿的谐波") with { Identifiers = [new("ticker", "688017.SH")] };
        Assert.Equal(MatchTier.Exact, new EntityMatcher("leaderdrive").Match(SearchSubject.Of(entity))!.Tier);
        Assert.Equal(MatchTier.Exact, new EntityMatcher("688017.sh").Match(SearchSubject.Of(entity))!.Tier);
    }

    [Fact]
    public void Takes_from_the_canonical_form_what_it_takes_from_the_entity()
    {
        var entity = Sample.Entity("leaderdrive", "Leaderdrive", "绿的谐波") with
        {
            Identifiers = [new("ticker", "688017.SH")],
            Summary = "It makes \"harmonic\" reducers.",
            Tags = ["robotics"],
        };
        var read = SearchSubject.Read(RecordJson.Write(entity));
        foreach (var query in new[] { "leaderdrive", "绿的", "688017.sh", "harmonic", "robotics", "nobody" })
        {
            EntityMatcher matcher = new(query);
            Assert.Equal(matcher.Match(SearchSubject.Of(entity)), matcher.Match(read));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \"*\" ")]
    [InlineData("\uFFFE\0")]
    public void Matches_nothing_without_a_letter_or_digit(string query)
    {
        EntityMatcher matcher = new(query);
        Assert.True(matcher.IsEmpty);
        Assert.All(Entities, entity => Assert.Null(matcher.Match(SearchSubject.Of(entity))));
        Assert.All(Entities, entity => Assert.Null(matcher.MatchSimilar(SearchSubject.Of(entity))));
    }

    [Fact]
    public void Is_similar_only_to_a_name_that_shares_half_of_its_pieces()
        => Assert.Null(new EntityMatcher("leaderboard").MatchSimilar(SearchSubject.Of(Sample.Entity("leaderdrive"))));

    private static IReadOnlyList<EntityMatch> Search(string query)
    {
        EntityMatcher matcher = new(query);
        var matches = EntityMatch.Sort(Entities.Select(SearchSubject.Of).Select(matcher.Match).OfType<EntityMatch>());
        return matches.Count > 0 ? matches : EntityMatch.Sort(Entities.Select(SearchSubject.Of).Select(matcher.MatchSimilar).OfType<EntityMatch>());
    }
}
