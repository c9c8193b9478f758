using System.Diagnostics;
using System.Globalization;

const int WarmUp = 1_000;
const int Measured = 10_000;

if (args is not [var text] || !Uri.TryCreate(text, UriKind.Absolute, out var url))
{
    await Console.Error.WriteLineAsync("Usage: InnovationGraph.Benchmarks URL, such as http://localhost:5080/health/live");
    return 2;
}

using var client = new HttpClient();
var milliseconds = new double[Measured];
for (var request = -WarmUp; request < Measured; request++)
{
    var start = Stopwatch.GetTimestamp();
    await client.GetByteArrayAsync(url);
    if (request >= 0)
    {
        milliseconds[request] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}

Array.Sort(milliseconds);
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{url}  p50 {milliseconds[Measured / 2]:F3} ms  p99 {milliseconds[Measured * 99 / 100]:F3} ms  max {milliseconds[^1]:F3} ms"));
return 0;
