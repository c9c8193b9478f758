using System.Reflection;

namespace InnovationGraph.Architecture.Tests;

/// <summary>A store is what the contracts say. Which contracts it passes is asked where its test classes are.</summary>
public class StoreTests
{
    [Fact]
    public void A_project_with_a_store_checks_that_it_passes_every_contract()
    {
        var strays = from project in Repository.SourceProjects
                     where Assembly.Load(project).GetTypes().Any(IsStore)
                     where !Repository.Files.Any(file =>
                         file.StartsWith($"tests/{project}.Tests/", StringComparison.Ordinal)
                         && Repository.ReadText(file).Contains("StoreCompliance.FindMissing", StringComparison.Ordinal))
                     select project;
        Strays.None(strays);
    }

    [Fact]
    public void There_is_a_store_to_check()
        => Assert.Contains(Repository.SourceProjects, project => Assembly.Load(project).GetTypes().Any(IsStore));

    private static bool IsStore(Type type) => type is { IsAbstract: false, IsInterface: false }
        && type.GetInterfaces().Any(port => port.FullName == "InnovationGraph.Core.Stores.IGraphStore");
}
