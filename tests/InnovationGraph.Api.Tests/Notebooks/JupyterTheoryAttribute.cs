namespace InnovationGraph.Api.Tests.Notebooks;

/// <summary>A test that executes notebooks. Without Jupyter it is skipped, but in CI it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JupyterTheoryAttribute : TheoryAttribute
{
    public JupyterTheoryAttribute() => Skip = Environment.GetEnvironmentVariable("CI") == "true" ? null : Jupyter.Missing;
}
