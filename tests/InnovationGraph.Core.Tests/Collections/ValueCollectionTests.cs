using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Tests.Collections;

public class ValueCollectionTests
{
    [Fact]
    public void Lists_are_equal_when_their_items_are_equal_and_in_the_same_order()
    {
        ValueList<string> one = ["a", "b"], other = new[] { "a", "b" }.ToValueList();
        Assert.True(one == other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.True(one != (ValueList<string>)["b", "a"]);
        Assert.True(one != (ValueList<string>)["a"]);
    }

    [Fact]
    public void A_default_list_is_empty()
    {
        ValueList<string> list = default, empty = [];
        Assert.Equal(empty, list);
        Assert.Equal(empty.GetHashCode(), list.GetHashCode());
        Assert.Empty(list);
        Assert.Equal("[]", list.ToString());
    }

    [Fact]
    public void A_list_does_not_change_with_what_it_was_made_of()
    {
        var items = new[] { "a" };
        var list = items.ToValueList();
        items[0] = "b";
        Assert.Equal("a", list[0]);
    }

    [Fact]
    public void Lists_of_lists_compare_by_their_items()
        => Assert.Equal((ValueList<ValueList<int>>)[[1], [2, 3]], (ValueList<ValueList<int>>)[[1], [2, 3]]);

    [Fact]
    public void Maps_are_equal_whatever_order_they_were_made_in()
    {
        ValueMap<int> one = new([new("a", 1), new("b", 2)]), other = new([new("b", 2), new("a", 1)]);
        Assert.Equal<object>(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual<object>(one, new ValueMap<int>([new("a", 1), new("b", 3)]));
        Assert.NotEqual<object>(one, new ValueMap<int>([new("a", 1)]));
    }

    [Fact]
    public void Maps_list_their_names_in_ordinal_order()
        => Assert.Equal(["B", "a", "aa", "é"], new ValueMap<int>([new("é", 1), new("aa", 1), new("B", 1), new("a", 1)]).Keys);

    [Fact]
    public void A_map_refuses_a_name_twice()
        => Assert.Throws<ArgumentException>(() => new ValueMap<int>([new("a", 1), new("a", 1)]));
}
