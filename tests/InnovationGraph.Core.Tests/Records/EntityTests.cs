using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Tests.Records;

public class EntityTests
{
    [Fact]
    public void Is_called_by_its_preferred_names()
    {
        var entity = Sample.Entity("huawei") with
        {
            Names = [new("Hua Wei", "en", NameRole.Alias), new("华为", "zh-Hans", NameRole.Preferred), new("Huawei", "en", NameRole.Preferred)],
        };
        Assert.Equal("Huawei", entity.Name);
        Assert.Equal("华为", entity.NameZh);
    }

    [Fact]
    public void Is_called_by_its_first_name_where_none_is_preferred_in_english()
    {
        var entity = Sample.Entity("huawei") with { Names = [new("Hua Wei", "en", NameRole.Alias)] };
        Assert.Equal("Hua Wei", entity.Name);
        Assert.Null(entity.NameZh);
    }

    [Fact]
    public void Is_as_certain_as_its_best_evidence()
    {
        var entity = Sample.Entity("huawei") with { Evidence = [Sample.Evidence(Stance.Hedged), Sample.Evidence(Stance.Reported)] };
        Assert.Equal(Stance.Reported, entity.Confidence);
    }

    [Fact]
    public void Equals_another_whose_parts_are_equal()
    {
        var one = Sample.Entity("huawei") with { Tags = ["a", "b"], Properties = new([new("share", new PropertyValue.Number(1.0m))]) };
        var other = Sample.Entity("huawei") with { Tags = ["a", "b"], Properties = new([new("share", new PropertyValue.Number(1m))]) };
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, other with { Tags = ["b", "a"] });
    }
}
