using System.Text.RegularExpressions;

namespace InnovationGraph.Architecture.Tests;

/// <summary>A clone builds anywhere: nothing in it knows the machine it was written on.</summary>
public partial class TrackedFileTests
{
    [Fact]
    public void No_file_names_a_path_of_a_machine()
        => Strays.None(Matches(MachinePath()));

    [Fact]
    public void No_file_names_where_packages_are_downloaded_from()
        => Strays.None(Matches(DownloadAddress()));

    // The one default that an environment variable overrides is in .ci/run.
    [Fact]
    public void No_file_reaches_outside_the_repository()
        => Strays.None(Matches(OutsideFolder(), except: ".ci/run"));

    private static IEnumerable<string> Matches(Regex pattern, string? except = null)
        => from file in Repository.Files
           where file != except
           from match in pattern.Matches(Repository.ReadText(file))
           select $"{file}: {match.Value}";

    // Not after a letter, a digit or a dot: there it is part of an address or of a relative path.
    [GeneratedRegex(@"(?<![\w.\-/~}])/(work|root|home|Users|tmp/wt)/\w+|\b[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"""resolved"":\s*""http|<add key=[^>]*value=""http|--(registry|source|index-url)[= ]http")]
    private static partial Regex DownloadAddress();

    [GeneratedRegex(@"\.\./shared\b")]
    private static partial Regex OutsideFolder();
}
