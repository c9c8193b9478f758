using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace InnovationGraph.Api.Tests.Startup;

/// <summary>
/// An nginx in front of a server: below /graph/ it takes the prefix out of the path and says so, below /keep it leaves it in and says
/// so, and below /silent/ it takes it out without a word. In CI a missing nginx is a failure, elsewhere what asks for it is skipped.
/// </summary>
internal sealed class Nginx : IDisposable
{
    private const string Program = "/usr/sbin/nginx";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("innovation-graph-nginx-");
    private readonly Process _process;

    private Nginx(Uri server)
    {
        var port = FreePort();
        Address = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        var file = Path.Combine(_folder.FullName, "nginx.conf");
        File.WriteAllText(file, string.Create(CultureInfo.InvariantCulture, $$"""
            worker_processes 1; daemon off; pid ./pid; error_log stderr;
            events { worker_connections 64; }
            http {
              access_log off;
              client_body_temp_path ./body; proxy_temp_path ./proxy; fastcgi_temp_path ./fastcgi; uwsgi_temp_path ./uwsgi; scgi_temp_path ./scgi;
              proxy_set_header Host $host:$server_port;
              server {
                listen 127.0.0.1:{{port}};
                location /graph/ {
                  proxy_pass http://127.0.0.1:{{server.Port}}/;
                  proxy_set_header X-Forwarded-For $remote_addr;
                  proxy_set_header X-Forwarded-Proto https;
                  proxy_set_header X-Forwarded-Prefix /graph;
                }
                location /keep {
                  proxy_pass http://127.0.0.1:{{server.Port}};
                  proxy_set_header X-Forwarded-For $remote_addr;
                  proxy_set_header X-Forwarded-Prefix /keep;
                }
                location /silent/ { proxy_pass http://127.0.0.1:{{server.Port}}/; }
              }
            }
            """));
        _process = Process.Start(new ProcessStartInfo(Program, ["-p", _folder.FullName, "-c", file, "-e", "stderr"]))!;
    }

    public Uri Address { get; }

    public static async Task<Nginx> InFrontOfAsync(Uri server)
    {
        Assert.SkipWhen(!File.Exists(Program) && Environment.GetEnvironmentVariable("CI") != "true", "There is no nginx; on Debian, install nginx-light.");
        Nginx nginx = new(server);
        using TcpClient client = new();
        for (var tries = 0; !client.Connected; tries++)
        {
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, nginx.Address.Port);
            }
            catch (SocketException) when (tries < 200)
            {
                await Task.Delay(50);
            }
        }

        return nginx;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
