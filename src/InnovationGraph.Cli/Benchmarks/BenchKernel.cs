namespace InnovationGraph.Cli.Benchmarks;

/// <summary>A kernel that can be timed.</summary>
/// <param name="Name">By which --kernels asks for it.</param>
/// <param name="Meaning">What it computes, and in what its scores are.</param>
/// <param name="Prepare">Makes what the kernel needs, untimed, and returns what is timed.</param>
internal sealed record BenchKernel(string Name, string Meaning, Func<BenchGraph, Func<BenchResult>> Prepare);

/// <summary>What one run of a kernel found.</summary>
/// <param name="Scores">One for each node, made when it is called, which is not timed. Afterwards the memory of the result is free.</param>
/// <param name="Milliseconds">How long each of several questions took, where a run asks several; null where it asks one.</param>
internal sealed record BenchResult(Func<double[]> Scores, IReadOnlyList<double>? Milliseconds = null);
