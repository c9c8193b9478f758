using FsCheck;
using FsCheck.Fluent;
using InnovationGraph.Core.Quantities;
using static InnovationGraph.Queries.Tests.Funding.FundingSample;

namespace InnovationGraph.Queries.Tests.Funding;

public class QuantitySumTests
{
    public static TheoryData<string, string[]> Sums => new()
    {
        { "Exact 8 CNY", ["5", "3"] },
        { "About 8 CNY", ["5", "~3"] },
        { "About 8 CNY", ["5", "≈3"] },
        { "Over 5 CNY", ["≈3", ">5"] },
        { "Under 8 CNY", ["≈5", "<3"] },
        { "About 7-9 CNY", ["≈5", "2..4"] },
        { "Over 8 CNY", ["5", ">3"] },
        { "Over 8 CNY", ["~5", ">3"] },
        { "AtLeast 8 CNY", ["5", ">=3"] },
        { "AtLeast 8 CNY", [">5", ">=3"] },
        { "Under 8 CNY", ["5", "<3"] },
        { "AtMost 8 CNY", ["<5", "<=3"] },
        { "Exact 7-9 CNY", ["5", "2..4"] },
        { "About 7-9 CNY", ["~5", "2..4"] },
        { "Exact 2-9 CNY", ["<5", "2..4"] },
        { "AtLeast 7 CNY", [">5", "2..4"] },
        { "Over 5 CNY", [">5", "<3"] },
        { "AtLeast 5 CNY", [">5", "<=3"] },
        { "Exact 8 CNY", ["5", "3..3"] },
    };

    [Theory]
    [MemberData(nameof(Sums))]
    public void A_sum_claims_no_more_than_its_parts(string sum, string[] parts)
    {
        Assert.Equal(sum, Sum([.. parts.Select(Part)]));
        Assert.Equal(sum, Sum([.. parts.Reverse().Select(Part)]));
    }

    [Fact]
    public void A_sum_of_one_figure_is_the_figure_as_it_stands()
    {
        var quantity = Exact(5) with { Equivalents = [About(1, "USD")] };
        Assert.Equal(quantity, Assert.Single(Summarise(Flow("a", quantity)).Rows[0].Totals).Quantity);
    }

    [Fact]
    public void A_sum_of_several_has_no_words_and_no_equivalents()
    {
        var sum = Summarise(Flow("a", Exact(5) with { Equivalents = [About(1, "USD")] }), Flow("b", Exact(3))).Rows[0].Totals[0].Quantity;
        Assert.Null(sum.AsStated);
        Assert.Empty(sum.Equivalents);
    }

    [Fact]
    public void The_greatest_figures_can_be_summed()
        => Assert.Equal("Exact 100000000000000000000 CNY", Sum([.. Enumerable.Repeat(Exact(Quantity.Greatest), 100)]));

    // Draw what each part may really be; the sum of what was drawn lies within the sum's bounds.
    [Fact]
    public void A_sum_without_about_holds_for_whatever_its_parts_may_really_be()
        => Prop.ForAll(Arb.From(Drawn.NonEmptyListOf()), drawn =>
        {
            var sum = Summarise([.. drawn.Select((part, index) => Flow($"f{index}", part.Stated))]).Rows[0].Totals[0].Quantity;
            decimal real = drawn.Sum(part => part.Real);
            return sum.Qualifier switch
            {
                Qualifier.Over => real > sum.Low,
                Qualifier.AtLeast => real >= sum.Low,
                Qualifier.Under => real < sum.High,
                Qualifier.AtMost => real <= sum.High,
                _ => (sum.Value ?? sum.Low) <= real && real <= (sum.Value ?? sum.High),
            };
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static Gen<(Quantity Stated, int Real)> Drawn =>
        from low in Gen.Choose(0, 20)
        from width in Gen.Choose(1, 10)
        from at in Gen.Choose(0, width)
        from form in Gen.Choose(0, 5)
        select form switch
        {
            0 => (Exact(low), low),
            1 => (Over(low), low + width),
            2 => (AtLeast(low), low + at),
            3 => (Under(low + width), low + width - 1),
            4 => (AtMost(low + width), low + at),
            _ => (Range(low, low + width), low + at),
        };

    private static string Sum(Quantity[] parts) =>
        Short(Summarise([.. parts.Select((part, index) => Flow($"f{index}", part))]).Rows[0].Totals);

    private static Quantity Part(string text)
    {
        var number = decimal.Parse(text.TrimStart('~', '≈', '<', '>', '=').Split("..")[0], System.Globalization.CultureInfo.InvariantCulture);
        return text switch
        {
            ['~', ..] => About(number),
            ['≈', ..] => Nearly(number),
            ['>', '=', ..] => AtLeast(number),
            ['>', ..] => Over(number),
            ['<', '=', ..] => AtMost(number),
            ['<', ..] => Under(number),
            [_, '.', '.', var high] => Range(number, high - '0'),
            _ => Exact(number),
        };
    }
}
