using System.Diagnostics;
using InnovationGraph.Contracts;

namespace InnovationGraph.Architecture.Tests;

/// <summary>The work tree these tests were built from.</summary>
internal static class Repository
{
    /// <summary>The files a commit would hold, new ones included, ignored ones not; relative, with forward slashes.</summary>
    public static readonly IReadOnlyList<string> Files = ListFiles();

    public static readonly IReadOnlyList<string> SourceFiles =
        [.. Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal))];

    public static readonly IReadOnlyList<string> CSharpSources =
        [.. SourceFiles.Where(file => file.EndsWith(".cs", StringComparison.Ordinal))];

    /// <summary>The projects under src by name, which is the name of the folder, the assembly and the root namespace.</summary>
    public static readonly IReadOnlyList<string> SourceProjects =
        [.. SourceFiles.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(file => file.Split('/')[1])];

    public static string[] ReadLines(string file) => File.ReadAllLines(Path.Combine(WorkTree.Root, file));

    /// <summary>The text of a file, or an empty string where it is not text.</summary>
    public static string ReadText(string file)
    {
        var text = File.ReadAllText(Path.Combine(WorkTree.Root, file));
        return text.Contains('\0', StringComparison.Ordinal) ? "" : text;
    }

    private static string[] ListFiles()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = WorkTree.Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        var names = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        if (git.ExitCode != 0)
        {
            throw new InvalidOperationException($"git ls-files ended with {git.ExitCode}: these tests need a git work tree at {WorkTree.Root}.");
        }

        return [.. names.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(name => File.Exists(Path.Combine(WorkTree.Root, name)))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
    }
}
