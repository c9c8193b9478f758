using InnovationGraph.Queries.Statistics;

namespace InnovationGraph.Queries.Tests.Statistics;

public class GraphShapeTests
{
    [Fact]
    public void Counts_parallels_each_and_a_self_loop_twice()
    {
        var shape = Shape("abc", "ab", "ab", "ba", "cc");
        Assert.Equal([("a", 3), ("b", 3), ("c", 2)], shape.Top(5).Select(one => (one.Entity.ToString(), one.Degree)));
    }

    [Theory]
    [InlineData("", 0, 0, 0)]
    [InlineData("ab", 0, 0, 0)]
    [InlineData("abc", 1, 1, 2)]
    [InlineData("abcd", 0, 1, 2)]
    public void Tells_the_least_middle_and_greatest_degree(string entities, int minimum, double median, int maximum) =>
        Assert.Equal((minimum, median, maximum), (entities.Length < 3 ? Shape(entities) : Shape(entities, "ab", "bc")).Degrees());

    [Fact]
    public void Takes_the_middle_between_two() => Assert.Equal(0.5, Shape("abcd", "ab").Degrees().Median);

    [Fact]
    public void Joins_what_is_linked_whichever_way() => Assert.Equal([4, 2, 1], Shape("abcdefg", "ab", "cb", "cd", "ef", "gg").ComponentSizes());

    [Fact]
    public void Leaves_out_a_relationship_to_nothing()
    {
        var shape = Shape("a", "ax");
        Assert.Equal([1], shape.ComponentSizes());
        Assert.Equal(0, shape.Degrees().Maximum);
    }

    private static GraphShape Shape(string entities, params string[] relationships)
    {
        GraphShape shape = new();
        foreach (var entity in entities)
        {
            shape.AddEntity(Sample.Id(entity.ToString()));
        }

        foreach (var relationship in relationships)
        {
            shape.AddRelationship(Sample.Id(relationship[..1]), Sample.Id(relationship[1..]));
        }

        return shape;
    }
}
