using InnovationGraph.Core.Records;
using InnovationGraph.Queries.Disagreements;
using static InnovationGraph.Queries.Tests.Funding.FundingSample;

namespace InnovationGraph.Queries.Tests.Disagreements;

public class DisagreementTests
{
    [Fact]
    public void Puts_the_accounts_of_one_fact_side_by_side_and_names_what_differs()
    {
        var found = Assert.Single(Find(
            Account("b", "fact") with { Type = "LENDS", Money = Money(Exact(2)) },
            Account("other", null),
            Account("a", "fact") with { Money = Money(Exact(1)) }));
        Assert.Equal(Sample.Id("fact"), found.AccountOf);
        Assert.Equal(["a", "b"], found.Accounts.Select(record => record.Id.ToString()));
        Assert.Equal(["type", "money"], found.Differences);
    }

    [Fact]
    public void Compares_a_relationship_with_a_figure_by_all_that_either_says()
    {
        Observation figure = new()
        {
            Id = Sample.Id("figure"),
            Dataset = Sample.Id("test"),
            Evidence = [Sample.Evidence()],
            Subject = Sample.Id("firm"),
            Indicator = "subsidies",
            Quantity = Exact(1),
            AccountOf = Sample.Id("fact"),
        };
        var found = Assert.Single(Find(figure, Account("flow", "fact")));
        Assert.Contains("quantity", found.Differences);
        Assert.Contains("source", found.Differences);
        Assert.DoesNotContain("confidence", found.Differences);
    }

    [Fact]
    public void A_lone_account_disagrees_with_none() => Assert.Empty(Find(Account("a", "fact")));

    [Theory]
    [InlineData(Stance.Hedged, Stance.Stated, true)]
    [InlineData(Stance.Hedged, Stance.Reported, true)]
    [InlineData(Stance.Hedged, Stance.Hedged, false)]
    [InlineData(Stance.Reported, Stance.Stated, false)]
    [InlineData(Stance.Hedged, Stance.Inferred, false)]
    public void What_one_source_says_and_another_only_supposes_is_a_disagreement(Stance one, Stance other, bool disagree)
    {
        var found = Find(Account("a", null) with { Evidence = [Sample.Evidence(one), Sample.Evidence(other, "magazine")] });
        Assert.Equal(disagree, found.Count == 1);
        Assert.All(found, doubted => Assert.Equal(["confidence"], doubted.Differences));
    }

    [Fact]
    public void A_source_that_hedges_and_then_says_it_does_not_disagree_with_itself() => Assert.Empty(
        Find(Account("a", null) with { Evidence = [Sample.Evidence(Stance.Hedged), Sample.Evidence(), Sample.Evidence(Stance.Stated, "magazine")] }));

    private static Relationship Account(string id, string? fact) =>
        Relationship(id, "state", "firm") with { AccountOf = fact is null ? null : Sample.Id(fact) };

    private static IReadOnlyList<Disagreement> Find(params GraphRecord[] records)
    {
        DisagreementSearch search = new();
        Array.ForEach(records, search.Add);
        return search.Find();
    }
}
