using FsCheck;
using FsCheck.Fluent;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Core.Tests.Text;

public class SearchGramsTests
{
    [Fact]
    public void Are_characters_and_pairs_of_han_text()
        => Assert.Equal(["为", "华", "华为"], Assert.Single(SearchGrams.OfQuery(new("华为"))).Order(StringComparer.Ordinal));

    [Fact]
    public void Are_runs_of_three_of_other_text()
        => Assert.Equal(["awe", "hua", "uaw", "wei"], Assert.Single(SearchGrams.OfQuery(new("huawei"))).Order(StringComparer.Ordinal));

    [Fact]
    public void Do_not_tear_a_rare_ideograph_apart()
        => Assert.Equal(["野", "𠮷", "𠮷野"], Assert.Single(SearchGrams.OfQuery(new("𠮷野"))).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("r", "^r")]
    [InlineData("us", "^us")]
    public void Are_the_start_of_a_word_where_a_query_is_short(string query, string gram)
        => Assert.Equal([gram], Assert.Single(SearchGrams.OfQuery(new(query))));

    [Fact]
    public void Come_together_and_word_by_word()
    {
        var groups = SearchGrams.OfQuery(new("R&D"));
        Assert.Equal(["^rd"], groups[0]);
        Assert.Equal(["^d", "^r"], groups[1].Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("!?")]
    public void Have_no_group_for_an_empty_query(string query) => Assert.Empty(SearchGrams.OfQuery(new(query)));

    [Fact]
    public void Find_every_entity_that_matches()
        => Prop.ForAll(Arb.From(Texts.ListOf()), Arb.From(Texts), (texts, query) =>
        {
            var names = texts.Take(2).Append(query).Take(texts.Count % 4).Append("x").ToArray();
            var entity = Sample.Entity("e", names) with { Tags = texts.Skip(2).ToValueList() };
            return IsCandidateWhereItMatches(entity, query);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Find_every_entity_by_any_part_of_its_name()
        => Prop.ForAll(Arb.From(Texts), Arb.From(Gen.Choose(0, 12)), Arb.From(Gen.Choose(1, 12)), (name, start, length) =>
        {
            var from = Math.Min(start, name.Length);
            return IsCandidateWhereItMatches(Sample.Entity("e", name), name.Substring(from, Math.Min(length, name.Length - from)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    /// <summary>Few characters, so that matches are frequent: Latin, Han, a rare ideograph, a half of it, spaces, an accent.</summary>
    private static Gen<string> Texts =>
        from characters in Gen.Elements("a", "b", "c", "A", "é", "华", "为", "〇", "𠮷", "\uD842", "\uFFFE", " ", "&", "3").ListOf()
        select string.Concat(characters.Take(12));

    private static bool IsCandidateWhereItMatches(Entity entity, string query)
    {
        EntityMatcher matcher = new(query);
        var grams = SearchGrams.OfEntity(entity);
        var groups = SearchGrams.OfQuery(matcher);
        return groups.All(group => group.Count > 0)
            && (matcher.Match(SearchSubject.Of(entity)) is null || groups.Any(group => group.IsSubsetOf(grams)));
    }
}
