using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Queries.Tests.Parameters;

public class ParameterNamesTests
{
    private static readonly AlgorithmDescriptor Algorithm = new("degree", "Degree", "Ties.", "Freeman 1978")
    {
        Kind = AlgorithmKind.Scores,
        Parallels = "Count.",
        Directions = "Either.",
        Disconnected = "Nothing.",
        TakesSeeds = true,
    };

    [Fact]
    public void Each_is_the_name_of_a_parameter_of_some_query()
    {
        var names = typeof(ParameterNames).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.NotEmpty(names);
        Assert.Empty(names.Except(Catalog.Of([Algorithm, Algorithm with { Id = "parts", Kind = AlgorithmKind.Groups }]).SelectMany(query => query.Parameters.Concat(query.Citing)).Select(parameter => parameter.Name)));
    }
}
