using System.Diagnostics;
using InnovationGraph.Core.Collections;
using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Cli.Benchmarks;

/// <summary>How long a kernel took.</summary>
/// <param name="Kernel">Its name.</param>
/// <param name="MedianMs">Milliseconds of a repetition in the middle.</param>
/// <param name="MinMs">Milliseconds of the fastest: what the kernel takes where nothing else runs.</param>
/// <param name="MaxMs">Milliseconds of the slowest.</param>
/// <param name="AllocatedBytes">The most that a repetition took of the managed heap and outside it.</param>
/// <param name="Result">A checksum over all scores; see <see cref="Checksum"/>.</param>
internal sealed record Measurement(string Kernel, double MedianMs, double MinMs, double MaxMs, long AllocatedBytes, double Result)
{
    // The runtime compiles what runs often a second time, better.
    private const int WarmUps = 100;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Runs the kernel so many times, each from the start, and gives the scores of the last; before that untimed for a second, or a hundred
    /// times, at least once.
    /// </summary>
    public static (Measurement Measurement, double[] Scores) Of(
        BenchKernel kernel, BenchGraph graph, int repeat, Action step, CancellationToken cancellation)
    {
        var run = kernel.Prepare(graph);
        List<double> milliseconds = [];
        var (allocated, scores) = (0L, Array.Empty<double>());
        var began = Stopwatch.GetTimestamp();
        for (int repetition = 0, warmUp = 0; repetition < repeat;)
        {
            cancellation.ThrowIfCancellationRequested();
            var isWarm = warmUp > 0 && (warmUp == WarmUps || Stopwatch.GetElapsedTime(began) > WarmUp);
            var bytes = GC.GetTotalAllocatedBytes(precise: true) + NativeBytes.Taken;
            var start = Stopwatch.GetTimestamp();
            var result = run();
            var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            bytes = GC.GetTotalAllocatedBytes(precise: true) + NativeBytes.Taken - bytes;
            scores = result.Scores();
            if (!isWarm)
            {
                warmUp++;
            }
            else
            {
                repetition++;
                allocated = Math.Max(allocated, bytes);
                milliseconds.AddRange(result.Milliseconds ?? [elapsed]);
                step();
            }
        }

        milliseconds.Sort();
        return (new(kernel.Name, milliseconds[milliseconds.Count / 2], milliseconds[0], milliseconds[^1], allocated, Checksum(scores)), scores);
    }

    /// <summary>
    /// Each score times 1 + (hash of its node mod 1,024) / 1,024, added up in the order of nodes: the same scores of other nodes give
    /// another one, and scores that differ in their last bits differ in its last bits.
    /// </summary>
    public static double Checksum(double[] scores)
    {
        var sum = 0.0;
        for (var node = 0; node < scores.Length; node++)
        {
            sum += scores[node] * (1 + (SplitMix64.Mix((ulong)node) % 1_024 / 1_024.0));
        }

        return sum;
    }
}
