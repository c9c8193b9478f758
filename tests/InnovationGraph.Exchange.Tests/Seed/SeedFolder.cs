using InnovationGraph.Contracts;
using InnovationGraph.Exchange.Packages;

namespace InnovationGraph.Exchange.Tests.Seed;

/// <summary>The seed dataset of this repository, and the documents that it was read from.</summary>
internal static class SeedFolder
{
    private const string Variable = "INNOVATIONGRAPH_DOCUMENTS";

    private static string? Documents => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    public static DatasetPackage Read()
    {
        var result = DatasetPackageReader.Read(Path.Combine(WorkTree.Root, "seed"), KnownGraph.Empty);
        Assert.True(result is PackageResult.Complete, (result as PackageResult.Faulty)?.Report.ToString());
        return ((PackageResult.Complete)result).Package;
    }

    /// <summary>Skips the test that asks where the documents are not at hand; in CI that is a failure.</summary>
    public static IReadOnlyDictionary<string, string> ReadDocuments()
    {
        Assert.SkipWhen(
            Documents is null && Environment.GetEnvironmentVariable("CI") != "true", $"{Variable} names no folder: the documents are not at hand.");
        Assert.True(Directory.Exists(Documents), $"{Variable} must name the folder of the documents; it is '{Documents}'.");
        var documents = Directory.EnumerateFiles(Documents, "*.txt")
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText, StringComparer.Ordinal);
        Assert.Equal(5, documents.Count);
        return documents;
    }
}
