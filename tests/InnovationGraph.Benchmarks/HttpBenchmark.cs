using System.Diagnostics;
using System.Globalization;

namespace InnovationGraph.Benchmarks;

/// <summary>
/// Latency through HTTP as one client sees it: 10,000 requests after 1,000, question by question. The peer in the same run is a
/// request that does no work (/health/live): what the server and the loopback cost by themselves.
/// </summary>
internal static class HttpBenchmark
{
    private const int WarmUp = 1_000;
    private const int Measured = 10_000;
    private const int Starts = 5;

    public static async Task RunAsync(string database, Scenario scenario)
    {
        var isSeed = scenario.Name == SeedGraph.Name;
        List<double> starts = [];
        for (var i = 0; i < Starts; i++)
        {
            using var once = await ApiProcess.StartAsync(database, isSeed);
            starts.Add(once.Start.TotalMilliseconds);
        }

        starts.Sort();
        Write($"{scenario.Name}: start to first answer on an existing database {starts[Starts / 2]:F0} ms (median of {Starts})");
        using var api = await ApiProcess.StartAsync(database, isSeed);
        var peer = await MeasureAsync(api.Client, ["/health/live"]);
        Report("(no work)", peer, peer);
        foreach (var (name, paths) in scenario.Questions)
        {
            Report(name, await MeasureAsync(api.Client, paths), peer);
        }
    }

    private static async Task<double[]> MeasureAsync(HttpClient client, IReadOnlyList<string> paths)
    {
        var milliseconds = new double[Measured];
        for (var request = -WarmUp; request < Measured; request++)
        {
            Uri path = new(paths[(request + WarmUp) % paths.Count], UriKind.Relative);
            var start = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync(path);
            if (request >= 0)
            {
                milliseconds[request] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }

        Array.Sort(milliseconds);
        return milliseconds;
    }

    private static void Report(string name, double[] sorted, double[] peer)
    {
        double p50 = sorted[Measured / 2], p99 = sorted[Measured * 99 / 100];
        Write($"  {name,-26} p50 {p50:F3} ms  p99 {p99:F3} ms  max {sorted[^1]:F1} ms  p50 is {p50 / peer[Measured / 2]:F1} times no work");
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
