using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using InnovationGraph.Api.Tests.Python;

namespace InnovationGraph.Api.Tests.OpenApi;

/// <summary>
/// Schemathesis: draws requests from the OpenAPI document of a server, allowed ones and others, and checks that the answers are what the
/// document says. It is run by the system's Python from the wheels in the folder that <c>INNOVATIONGRAPH_WHEELS</c> names.
/// </summary>
internal sealed partial class Schemathesis : IDisposable
{
    private const string Program = "from schemathesis.cli import schemathesis; schemathesis()";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("innovation-graph-schemathesis-");

    private Schemathesis(string wheels)
    {
        // A wheel is a zip archive of what goes on Python's path.
        foreach (var wheel in Directory.EnumerateFiles(wheels, "*.whl"))
        {
            ZipFile.ExtractToDirectory(wheel, _folder.FullName, overwriteFiles: true);
        }
    }

    /// <summary>Skips the test that asks where there are no wheels, but in CI.</summary>
    public static Schemathesis Open()
    {
        var wheels = Environment.GetEnvironmentVariable("INNOVATIONGRAPH_WHEELS");
        Assert.SkipWhen(string.IsNullOrEmpty(wheels) && Environment.GetEnvironmentVariable("CI") != "true", "INNOVATIONGRAPH_WHEELS names no folder with the wheels of Schemathesis.");
        Assert.True(Directory.Exists(wheels), $"INNOVATIONGRAPH_WHEELS names no folder: '{wheels}'.");
        return new(wheels);
    }

    /// <summary>How many requests it made of a server, all from one seed, and its report where an answer is not what the document says.</summary>
    public async Task<(int Requests, string? Failure)> RunAsync(Uri api, IEnumerable<string> options, CancellationToken cancellation)
    {
        var start = SystemPython.Start([
            "-c", Program, "run", new Uri(api, "/openapi/v1.json").ToString(),
            "--checks", "all", "--exclude-checks", "positive_data_acceptance", "--continue-on-failure", "--seed", "1", "--workers", "2",
            "--request-timeout", "60", "--max-response-time", "60", "--generation-database", "none", "--no-color", .. options,
        ]);
        start.WorkingDirectory = _folder.FullName;
        start.Environment["HOME"] = _folder.FullName;
        start.Environment["PYTHONPATH"] = $"{_folder.FullName}:{Path.Combine(AppContext.BaseDirectory, "OpenApi")}";
        start.Environment["SCHEMATHESIS_HOOKS"] = "schemathesis_rules";
        var (code, output) = await SystemPython.RunAsync(start, cancellation);
        return (Generated().Match(output) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0, code == 0 ? null : output);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [GeneratedRegex(@"(\d+) generated")]
    private static partial Regex Generated();
}
