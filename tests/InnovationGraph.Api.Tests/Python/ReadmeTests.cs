using System.Text;
using InnovationGraph.Contracts;
using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages;
using InnovationGraph.Exchange.Packages.Starter;

namespace InnovationGraph.Api.Tests.Python;

/// <summary>What README.md says of bringing in one's own data.</summary>
public sealed class ReadmeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("innovation-graph-readme-");

    private string Package => Path.Combine(_folder.FullName, "my-data");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_ontology_is_that_of_a_new_package()
    {
        StarterPackage.Write(Package);
        Assert.Equal(File.ReadAllText(Path.Combine(Package, "ontology.yaml")), Block("yaml"));
    }

    [Fact]
    public async Task The_script_turns_a_table_into_a_package()
    {
        StarterPackage.Write(Package);
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "shares.csv"),
            "owner,owner_id,firm,firm_id,share\n示例控股,91310000MA1K0AAA01,示例制造,91210100MA0U0BBB02,51\nExample Fund,91110000MA000CCC03,示例制造,91210100MA0U0BBB02,4.9\n",
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var start = SystemPython.Start("-c", Block("python"));
        start.WorkingDirectory = _folder.FullName;
        var (code, output) = await SystemPython.RunAsync(start, TestContext.Current.CancellationToken);
        Assert.SkipWhen(code == -1 && Environment.GetEnvironmentVariable("CI") != "true", output);
        Assert.True(code == 0, output);
        var result = DatasetPackageReader.Read(Package, KnownGraph.Empty);
        Assert.True(result is PackageResult.Complete, (result as PackageResult.Faulty)?.Report.ToString());
        var records = ((PackageResult.Complete)result).Package.Records;
        Assert.Equal(["Example Fund", "示例制造", "示例控股"], records.OfType<Entity>().Select(entity => entity.Name));
        Assert.Equal([3, 2], records.OfType<Relationship>().Select(owned => owned.Evidence[0].Paragraph));
    }

    private static string Block(string language)
    {
        var readme = File.ReadAllText(Path.Combine(WorkTree.Root, "README.md"));
        var start = readme.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
