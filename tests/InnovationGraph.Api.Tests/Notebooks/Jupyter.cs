using InnovationGraph.Api.Tests.Python;

namespace InnovationGraph.Api.Tests.Notebooks;

/// <summary>Debian's Jupyter, without the user's own kernels and settings.</summary>
internal static class Jupyter
{
    private const string FindModules = """
        import importlib.util
        modules = ["nbconvert", "ipykernel", "requests", "pandas", "networkx", "scipy", "matplotlib"]
        print(*[module for module in modules if importlib.util.find_spec(module) is None], end="")
        """;

    private static readonly Lazy<Task<string?>> WhatIsMissing = new(FindMissingAsync);

    /// <summary>Why notebooks cannot be executed here; null where they can.</summary>
    public static Task<string?> MissingAsync() => WhatIsMissing.Value;

    /// <summary>What executing a copy of the notebook said: null where every cell ran.</summary>
    public static async Task<string?> ExecuteAsync(string notebook, Uri api, string folder, CancellationToken cancellation)
    {
        var start = SystemPython.Start(
            "-m", "nbconvert", "--to", "notebook", "--execute", "--ExecutePreprocessor.kernel_name=python3",
            "--output-dir", folder, notebook);
        start.Environment["INNOVATIONGRAPH_URL"] = api.ToString();
        foreach (var variable in (string[])["JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"])
        {
            start.Environment[variable] = Path.Combine(folder, variable);
        }

        var (code, output) = await SystemPython.RunAsync(start, cancellation);
        return code == 0 ? null : output;
    }

    private static async Task<string?> FindMissingAsync()
    {
        var (code, missing) = await SystemPython.RunAsync(SystemPython.Start("-c", FindModules), CancellationToken.None);
        return (code, missing) switch
        {
            (0, "") => null,
            (0, _) => $"Python lacks {missing}; .ci/run installs Debian's packages.",
            _ => $"Python ended with {code}: {missing}",
        };
    }
}
