using System.Reflection;

namespace InnovationGraph.Architecture.Tests;

/// <summary>Inside a project, too, arrows point one way: a reader can start at a namespace that uses no other.</summary>
public class NamespaceTests
{
    public static TheoryData<string> Projects => [.. Repository.SourceProjects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Namespaces_form_no_circle(string project)
    {
        var uses = NamespaceUses.Of(Assembly.Load(project));
        Strays.None(NamespaceUses.Circles(uses).Select(circle => string.Join('\n', uses
            .Where(use => circle.Contains(use.User) && circle.Contains(use.Used))
            .Select(use => $"{use.User} uses {use.Used}: {use.Example}"))));
    }

    [Fact]
    public void Uses_are_found_in_signatures_and_in_code()
    {
        var uses = NamespaceUses.Of(Assembly.Load("InnovationGraph.Core"));
        Assert.Contains(uses, use => use is { User: "InnovationGraph.Core.Records", Used: "InnovationGraph.Core.Dates" });
        Assert.Contains(uses, use => use is { User: "InnovationGraph.Core.Quantities", Used: "InnovationGraph.Core.Dates" });
    }

    [Fact]
    public void A_circle_is_found_over_any_length() =>
        Assert.Equal(["a", "b", "c"], Assert.Single(NamespaceUses.Circles([("a", "b", ""), ("b", "c", ""), ("c", "a", ""), ("d", "a", "")])));
}
