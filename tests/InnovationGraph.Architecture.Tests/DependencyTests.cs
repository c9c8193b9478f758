using System.Reflection;

namespace InnovationGraph.Architecture.Tests;

/// <summary>
/// Arrows point one way: hosts, then Hosting, then the adapters, then Core. Read from the compiled assemblies, which list
/// what they use.
/// </summary>
public class DependencyTests
{
    private const string Core = "InnovationGraph.Core";
    private const string Hosting = "InnovationGraph.Hosting";

    private static readonly string[] Hosts = ["InnovationGraph.Api", "InnovationGraph.Cli"];

    /// <summary>What is neither Core, Hosting nor a host: a new project under src is one of these.</summary>
    public static TheoryData<string> Adapters =>
        [.. Repository.SourceProjects.Where(project => project is not (Core or Hosting) && !Hosts.Contains(project))];

    [Fact]
    public void Core_references_only_the_base_class_library()
    {
        var baseClassLibrary = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        Assert.All(References(Core), name => Assert.True(File.Exists(Path.Combine(baseClassLibrary, name + ".dll")), name));
    }

    [Theory]
    [MemberData(nameof(Adapters))]
    public void An_adapter_references_core_and_never_another_adapter(string adapter)
        => Assert.All(OwnReferences(adapter), name => Assert.Equal(Core, name));

    [Fact]
    public void Hosting_references_no_host()
        => Strays.None(OwnReferences(Hosting).Intersect(Hosts, StringComparer.Ordinal));

    [Fact]
    public void Hosting_is_referenced_only_by_hosts()
    {
        var users = Repository.SourceProjects.Where(project => References(project).Contains(Hosting, StringComparer.Ordinal));
        Strays.None(users.Except(Hosts, StringComparer.Ordinal));
    }

    [Fact]
    public void A_host_references_no_other_host()
    {
        var present = Hosts.Intersect(Repository.SourceProjects, StringComparer.Ordinal);
        Assert.All(present, host => Strays.None(References(host).Intersect(Hosts, StringComparer.Ordinal)));
    }

    private static IEnumerable<string> OwnReferences(string assembly)
        => References(assembly).Where(name => name.StartsWith("InnovationGraph.", StringComparison.Ordinal));

    private static IEnumerable<string> References(string assembly)
        => Assembly.Load(assembly).GetReferencedAssemblies().Select(reference => reference.Name!);
}
