using System.Text.RegularExpressions;

namespace InnovationGraph.Architecture.Tests;

/// <summary>Pointers stand in one folder, where kernels are; elsewhere nothing can read beside an array.</summary>
public partial class UnsafeCodeTests
{
    private const string Kernels = "src/InnovationGraph.Engine/Kernels/";

    [Fact]
    public void Only_the_kernels_have_unsafe_code() => Strays.None(
        from file in Repository.CSharpSources
        where !file.StartsWith(Kernels, StringComparison.Ordinal) && UnsafeCode().IsMatch(Repository.ReadText(file))
        select file);

    [Fact]
    public void Only_the_engine_may_have_unsafe_code() => Strays.None(
        from file in Repository.SourceFiles
        where Path.GetExtension(file) is ".csproj" or ".props" && file != "src/InnovationGraph.Engine/InnovationGraph.Engine.csproj"
        where Repository.ReadText(file).Contains("AllowUnsafeBlocks", StringComparison.Ordinal)
        select file);

    [Fact]
    public void The_kernels_have_some() =>
        Assert.Contains(Repository.CSharpSources, file => file.StartsWith(Kernels, StringComparison.Ordinal) && UnsafeCode().IsMatch(Repository.ReadText(file)));

    [GeneratedRegex(@"\bunsafe\b|\bNativeMemory\b|\bMemoryMarshal\.(GetReference|GetArrayDataReference)\b|\bUnsafe\.")]
    private static partial Regex UnsafeCode();
}
