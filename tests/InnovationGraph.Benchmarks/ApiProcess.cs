using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace InnovationGraph.Benchmarks;

/// <summary>The API as its users run it: a process of its own, on a free port of this machine.</summary>
internal sealed class ApiProcess : IDisposable
{
    private readonly Process _process;

    private ApiProcess(Process process, HttpClient client, TimeSpan start) => (_process, Client, Start) = (process, client, start);

    public HttpClient Client { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan Start { get; }

    public static async Task<ApiProcess> StartAsync(string database, bool seeded)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
        ProcessStartInfo start = new("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "InnovationGraph.Api.dll"),
                "--urls", address,
                "--InnovationGraph:Sqlite:Path", database,
                "--Logging:LogLevel:Default", "Warning",
            },
        };
        if (!seeded)
        {
            start.ArgumentList.Add("--InnovationGraph:Seed:Path=");
        }

        HttpClient client = new() { BaseAddress = new(address) };
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        while (!process.HasExited)
        {
            try
            {
                await client.GetByteArrayAsync(new Uri("/api/v1/entities?limit=1", UriKind.Relative));
                return new(process, client, clock.Elapsed);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5);
            }
        }

        throw new InvalidOperationException("The API ended while it started.");
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
