using InnovationGraph.Core.Quantities;

namespace InnovationGraph.Core.Tests.Quantities;

public class QuantityTests
{
    [Fact]
    public void Equals_another_with_the_same_figures_however_many_zeros_they_end_in()
    {
        Quantity one = new(1.0m, null, null, "CNY", Qualifier.Exact, "1", [new(1.50m, null, null, "USD", Qualifier.About, null)]);
        Quantity other = new(1m, null, null, "CNY", Qualifier.Exact, "1", [new(1.5m, null, null, "USD", Qualifier.About, null)]);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Differs_where_an_equivalent_differs()
    {
        Quantity bare = new(1m, null, null, "CNY", Qualifier.Exact, "1");
        Assert.NotEqual(bare, bare with { Equivalents = [new(1.5m, null, null, "USD", Qualifier.About, null)] });
    }

    [Fact]
    public void May_have_no_number_where_it_has_the_words_of_the_source()
        => Assert.False(new Quantity(null, null, null, "percent", Qualifier.Exact, "has trended downward").HasNumber);

    [Theory]
    [InlineData(null, 1, null, Qualifier.Over)]
    [InlineData(null, 1, null, Qualifier.AtLeast)]
    [InlineData(null, null, 1, Qualifier.Under)]
    [InlineData(null, null, 1, Qualifier.AtMost)]
    [InlineData(null, 1, 2, Qualifier.Exact)]
    [InlineData(null, 2, 2, Qualifier.About)]
    [InlineData(1, null, null, Qualifier.About)]
    [InlineData(1, null, null, Qualifier.Nearly)]
    public void Lets_a_qualifier_fill_its_own_bound(int? value, int? low, int? high, Qualifier qualifier)
        => Assert.Null(Quantity.Fault(value, low, high, "CNY", qualifier, null));

    [Theory]
    [InlineData(1, 1, null, Qualifier.Exact, "not both")]
    [InlineData(null, 2, 1, Qualifier.Exact, "low (2) is above high (1)")]
    [InlineData(1, null, null, Qualifier.Over, "fill low alone")]
    [InlineData(null, 1, 2, Qualifier.AtLeast, "fill low alone")]
    [InlineData(null, 1, null, Qualifier.Under, "fill high alone")]
    [InlineData(null, 1, 2, Qualifier.AtMost, "fill high alone")]
    [InlineData(null, 1, 2, Qualifier.Nearly, "fills value alone")]
    [InlineData(null, null, null, Qualifier.Exact, "needs asStated")]
    public void Says_what_is_wrong_with_a_quantity(int? value, int? low, int? high, Qualifier qualifier, string fault)
    {
        Assert.Contains(fault, Quantity.Fault(value, low, high, "CNY", qualifier, null), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Quantity(value, low, high, "CNY", qualifier, null));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Needs_a_unit(string? unit) => Assert.NotNull(Quantity.Fault(1, null, null, unit, Qualifier.Exact, null));

    [Theory]
    [InlineData("CNY", true)]
    [InlineData("cny", false)]
    [InlineData("RMB million", false)]
    [InlineData("percent", false)]
    [InlineData("ＣＮＹ", false)]
    public void Money_takes_only_a_currency_for_its_unit(string unit, bool isCurrency)
    {
        Assert.Equal(isCurrency, Money.IsCurrency(unit));
        Quantity quantity = new(1, null, null, unit, Qualifier.Exact, null);
        if (isCurrency)
        {
            Assert.Equal(unit, new Money(quantity, MoneyBasis.Disbursed, default).Currency);
        }
        else
        {
            Assert.Throws<ArgumentException>(() => new Money(quantity, MoneyBasis.Disbursed, default));
        }
    }
}
