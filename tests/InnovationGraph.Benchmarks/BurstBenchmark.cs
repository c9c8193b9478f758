using System.Diagnostics;
using System.Globalization;

namespace InnovationGraph.Benchmarks;

/// <summary>
/// How long cheap requests take while heavy ones crowd the server: alone first, then beside 16 clients that ask for betweenness and long
/// paths without pause.
/// </summary>
internal static class BurstBenchmark
{
    private const int Relationships = 50_000;
    private const int Crowd = 16;
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(20);
    private static readonly string[] Cheap = ["/health/live", "/api/v1/entities/firm-7", "/api/v1/entities/firm-7/relationships?limit=5"];

    public static async Task RunAsync(string database)
    {
        var ids = (await SyntheticGraph.FillAsync(database, Relationships)).Questions[0].Paths;
        using var api = await ApiProcess.StartAsync(database, seeded: false);
        foreach (var path in Cheap)
        {
            await api.Client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
        }

        await ReportAsync("alone", api.Client);
        using CancellationTokenSource over = new();
        var answers = new int[600];
        var crowd = Enumerable.Range(0, Crowd).Select(client => Task.Run(() => CrowdAsync(api.Client, client, ids.Count, answers, over.Token))).ToList();
        await Task.Delay(2_000);
        await ReportAsync($"beside {Crowd} heavy clients", api.Client);
        await over.CancelAsync();
        await Task.WhenAll(crowd);
        Console.WriteLine(
            "  heavy answers: " + string.Join(", ", answers.Index().Where(one => one.Item > 0).Select(one => FormattableString.Invariant($"{one.Index}: {one.Item}"))));
    }

    private static async Task CrowdAsync(HttpClient http, int client, int count, int[] answers, CancellationToken over)
    {
        for (var i = 0; !over.IsCancellationRequested; i++)
        {
            var (one, other) = ((client * 31) + i, (client * 17) + (7 * i));
            var path = i % 2 == 0
                ? FormattableString.Invariant($"/api/v1/centrality/betweenness?limit={1 + (one % 500)}")
                : FormattableString.Invariant($"/api/v1/paths?follow=any&source=firm-{one % count}&target=firm-{other % count}&algorithm=allShortest");
            try
            {
                using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), over);
                Interlocked.Increment(ref answers[(int)answer.StatusCode]);
            }
            catch (OperationCanceledException)
            {
                // The measurement is over.
            }
        }
    }

    private static async Task ReportAsync(string when, HttpClient client)
    {
        Console.WriteLine($"{when}:");
        var watch = Stopwatch.StartNew();
        Dictionary<string, List<double>> times = Cheap.ToDictionary(path => path, _ => new List<double>());
        while (watch.Elapsed < Measured)
        {
            foreach (var (path, taken) in times)
            {
                var start = Stopwatch.GetTimestamp();
                await client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
                taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            await Task.Delay(5);
        }

        foreach (var (path, taken) in times)
        {
            taken.Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {path,-48} p50 {taken[taken.Count / 2]:F1} ms  p99 {taken[taken.Count * 99 / 100]:F1} ms  max {taken[^1]:F1} ms"));
        }
    }
}
