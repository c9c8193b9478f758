using System.Net.Sockets;

namespace InnovationGraph.Api.Startup;

internal static partial class Serving
{
    /// <summary>
    /// Serves until the process is told to stop, and returns 0. Where the address cannot be had, one line says so and the answer is 1.
    /// </summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        try
        {
            if (FindWithoutPort(app.Configuration) is { } address)
            {
                CannotListen(app.Logger, $"'{address}' has no number for a port.");
                return 1;
            }

            await app.StartAsync(CancellationToken.None);
        }
        catch (Exception exception) when (IsOfAddress(exception))
        {
            CannotListen(app.Logger, exception.Message);
            return 1;
        }

        await app.WaitForShutdownAsync(CancellationToken.None);
        return 0;
    }

    /// <summary>Keeps the host from logging a failed start with its stack, since <see cref="ServeAsync"/> says what was wrong.</summary>
    public static void UseQuietStart(this WebApplicationBuilder builder) =>
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);

    // Taken, not this machine's or not allowed; no URL; no such port; neither http nor https, or https without a certificate.
    private static bool IsOfAddress(Exception exception) => exception
        is IOException or SocketException or FormatException or ArgumentOutOfRangeException { ParamName: "port" }
        or InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" };

    // ASP.NET Core takes such a port for a part of the host's name, and listens on port 80 of every address.
    private static string? FindWithoutPort(IConfiguration configuration)
    {
        IEnumerable<string> Named(string key) => (configuration[key] ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries);

        return Named(WebHostDefaults.ServerUrlsKey)
            .Concat(Named(WebHostDefaults.HttpPortsKey).Concat(Named(WebHostDefaults.HttpsPortsKey)).Select(port => $"http://*:{port}"))
            .FirstOrDefault(url => BindingAddress.Parse(url) is { IsUnixPipe: false, IsNamedPipe: false } address
                && address.Host.Contains(':', StringComparison.Ordinal) && !address.Host.EndsWith(']'));
    }

    [LoggerMessage(LogLevel.Critical, "Cannot listen on the address that --urls or ASPNETCORE_URLS names: {Reason}")]
    private static partial void CannotListen(ILogger log, string reason);
}
