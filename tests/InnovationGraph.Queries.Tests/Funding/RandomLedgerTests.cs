using FsCheck.Fluent;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using InnovationGraph.Queries.Funding;
using static InnovationGraph.Queries.Tests.Funding.FundingSample;

namespace InnovationGraph.Queries.Tests.Funding;

/// <summary>Random money: totals follow by hand from what the rows show, and no two figures of a total tell the same money.</summary>
public class RandomLedgerTests
{
    private static readonly string[] Payments = ["state", "city", "bank", "banks", "lenders"];

    [Fact]
    public Task Every_total_is_the_sum_of_the_addable_amounts_of_its_group() => CheckAsync((_, report) =>
    {
        var amounts = AmountsOf(report).ToList();
        Assert.Equal(
            amounts.Where(one => one.WhyNot is null).Select(one => one.Figure.Group).Distinct().Count(),
            report.Totals.Count);
        foreach (var total in report.Totals)
        {
            var group = amounts.Where(one => one.Figure.Quantity is { HasNumber: true } && one.Figure.Group == total.Group).ToList();
            var added = group.Where(one => one.WhyNot is null).Select(one => one.Figure.Quantity!).ToList();
            Assert.Equal((added.Count, group.Count - added.Count), (total.Rows, total.LeftOut));
            Assert.Equal(added.Sum(one => one.Value ?? one.Low ?? 0) - NearlyIn(added), LeastOf(total.Quantity));
        }
    });

    [Fact]
    public Task The_totals_of_the_rows_add_up_to_the_totals() => CheckAsync((flows, _) =>
    {
        var report = FundingSummary.Of(flows, Vocabulary, new() { GroupBy = [FundingKey.Funder], Payers = Known });
        Assert.All(report.Totals, total => Assert.Equal(
            total.Rows, report.Rows.SelectMany(row => row.Totals).Where(one => one.Group == total.Group).Sum(one => one.Rows)));
        Assert.Equal(report.Totals.Sum(total => total.Rows), report.Rows.SelectMany(row => row.Totals).Sum(total => total.Rows));
    });

    [Fact]
    public Task No_two_addable_amounts_of_a_group_tell_the_same_money() => CheckAsync((flows, report) =>
    {
        var added = AmountsOf(report).Where(one => one.WhyNot is null).Select(one => one.Figure).ToList();
        var relationships = flows.ToDictionary(flow => flow.Id, flow => flow.Link.Relationship);
        Assert.Equal(added.Count(one => one.AccountOf is not null), added.Where(one => one.AccountOf is not null).DistinctBy(one => one.AccountOf).Count());
        foreach (var (one, other) in added.SelectMany(one => added.Where(other => other.Id != one.Id && other.Group == one.Group), (one, other) => (one, other)))
        {
            Assert.False(Totals(one.Id).Contains(other.Id), $"{one.Id} is a part of {other.Id}.");
            Assert.False(IsIn(one, other) && one.When.Days.Overlaps(other.When.Days), $"{one.Id} is a member of {other.Id}.");
            Assert.False(
                (one.Payer, one.Recipient) == (other.Payer, other.Recipient) && one.When.IsDated && other.When.IsDated
                && one.When.Days != other.When.Days && one.When.Days.Overlaps(other.When.Days),
                $"{one.Id} overlaps with {other.Id}.");
        }

        HashSet<RecordId> Totals(RecordId part)
        {
            HashSet<RecordId> found = [];
            for (var at = relationships[part].IncludedIn; at is { } total && found.Add(total) && relationships.TryGetValue(total, out var next); at = next.IncludedIn)
            {
            }

            return found;
        }
    });

    [Fact]
    public Task What_is_left_out_for_another_leads_to_what_is_added() => CheckAsync((_, report) =>
    {
        var reasons = AmountsOf(report).ToDictionary(one => one.Figure.Id, one => one.WhyNot);
        foreach (var id in reasons.Keys)
        {
            var (at, steps) = (id, 0);
            while (reasons[at] is { Of: { } stands })
            {
                at = stands;
                Assert.True(++steps <= reasons.Count, $"{id} leads to no end.");
            }

            Assert.True(at == id || reasons[at] is null, $"{id} leads to {at}, which is not added.");
        }
    });

    private static Payers Known => Payers(
        countries: [("state", "here"), ("city", "here"), ("bank", "there"), ("banks", "there"), ("lenders", "there")],
        groups: [("bank", "banks"), ("banks", "lenders"), ("city", "state"), ("small", "firms")]);

    private static bool IsIn(Figure one, Figure other)
    {
        bool Within(RecordId? end, RecordId? wider) => end == wider || Known.GroupsOf(end!.Value).Contains(wider!.Value);
        return (one.Payer, one.Recipient) != (other.Payer, other.Recipient) && Within(one.Payer, other.Payer) && Within(one.Recipient, other.Recipient);
    }

    private static IEnumerable<(Figure Figure, Exclusion? WhyNot)> AmountsOf(FundingReport report) =>
        report.Rows.SelectMany(row => row.Flows).Select(one => (one.Figure, one.WhyNot));

    /// <summary>What "nearly" takes away where a lower bound is left: it says nothing of the least.</summary>
    private static decimal NearlyIn(List<Quantity> added) => added.Count > 1 && added.Exists(one => one.Value is null && one.High is null)
        ? added.Where(one => one.Qualifier == Qualifier.Nearly).Sum(one => one.Value ?? 0)
        : 0;

    /// <summary>The least that a sum claims; of an upper bound, what adds up to it is taken for 0 here as in the parts.</summary>
    private static decimal LeastOf(Quantity sum) => sum.Value ?? sum.Low ?? 0;

    private static Task CheckAsync(Action<IReadOnlyList<FundingFlow>, FundingReport> holds) => Prop
        .ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var flows = RandomFlows(new(seed));
            holds(flows, FundingSummary.Of(flows, Vocabulary, new() { Payers = Known }));
        })
        .CheckAsync(300);

    private static List<FundingFlow> RandomFlows(Random random)
    {
        var count = random.Next(1, 25);
        return [.. Enumerable.Range(0, count).Select(index => Flow(
            Relationship($"f{index}", Pick(Payments), Pick("firm", "small", "firms"), null, Pick("grants", "loans")) with
            {
                Money = random.Next(5) == 0 ? null : Money(Amount(), Pick(MoneyBasis.Disbursed, MoneyBasis.Disbursed, MoneyBasis.Committed, MoneyBasis.Estimate), Year(2010, 2014), null),
                IncludedIn = random.Next(3) == 0 ? Sample.Id($"f{random.Next(count)}") : null,
                AccountOf = random.Next(5) == 0 ? Sample.Id($"fact{random.Next(3)}") : null,
                Evidence = [Sample.Evidence(Pick(Stance.Stated, Stance.Hedged))],
                Valid = Period(Year(2010, 2014), Year(2014, 2018)),
            },
            random.Next(4) == 0 ? 2 : 1))];

        T Pick<T>(params T[] items) => items[random.Next(items.Length)];

        string? Year(int from, int to) => random.Next(2) == 0 ? null : FormattableString.Invariant($"{random.Next(from, to + 1)}");

        Quantity Amount() => random.Next(7) switch
        {
            0 => Over(random.Next(1, 100)),
            1 => Nearly(random.Next(1, 100)),
            2 => About(random.Next(1, 100)),
            3 => Words("a lot"),
            4 => Exact(random.Next(1, 100), Pick("USD", "XXX")),
            _ => Exact(random.Next(1, 100)),
        };
    }
}
