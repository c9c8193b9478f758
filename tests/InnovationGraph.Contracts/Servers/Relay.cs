using System.Net;
using System.Net.Sockets;
using System.Text;

namespace InnovationGraph.Contracts.Servers;

/// <summary>
/// Stands between a store and its server. It cuts the connection at the first request that holds a text, or disturbs what passes.
/// </summary>
public sealed class Relay : IAsyncDisposable
{
    /// <summary>The message COMMIT, which has no field, in a chunk of two bytes.</summary>
    private const string BoltCommit = "\0\u0002\u00B0\u0012\0\0";

    /// <summary>One piece in so many is disturbed.</summary>
    private const int Rarity = 12;

    private const int LongestGarbling = 16;
    private const byte InNoText = 0xFF;
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(200);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Uri _server;
    private readonly Task _accepting;
    private string? _cutAt;
    private bool _isDelivered;
    private volatile Disturbance _disturbance;
    private Random _random = new(0);

    private Relay(Uri server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"{_server.Scheme}://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public static Relay Before(Uri server) => new(server);

    /// <summary>Cuts as <see cref="CutAt"/> does, at the request to commit.</summary>
    public void CutAtCommit(bool isDelivered) =>
        CutAt(_server.Scheme.StartsWith("http", StringComparison.Ordinal) ? "/commit" : BoltCommit, isDelivered);

    /// <summary>Cuts once: before the request reaches the server, or before the answer reaches the store.</summary>
    public void CutAt(string text, bool isDelivered) => (_cutAt, _isDelivered) = (text, isDelivered);

    /// <summary>Disturbs all connections from now on.</summary>
    public void Disturb(Disturbance disturbance, int seed) => (_random, _disturbance) = (new(seed), disturbance);

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _accepting;
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> connections = [];
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_closing.Token)));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        using (TcpClient server = new())
        {
            await server.ConnectAsync(_server.Host, _server.Port);
            var isCut = false;
            var there = PumpAsync(client, server, text =>
            {
                if (_cutAt is not { } cutAt || !text.Contains(cutAt, StringComparison.Ordinal))
                {
                    return true;
                }

                _cutAt = null;
                isCut = true;
                return _isDelivered;
            });
            var back = PumpAsync(server, client, _ => !isCut);
            await Task.WhenAny(there, back);
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, Func<string, bool> isPassedOn)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            int count;
            while ((count = await from.GetStream().ReadAsync(buffer, _closing.Token)) > 0
                && isPassedOn(Encoding.Latin1.GetString(buffer, 0, count)))
            {
                var passed = await DisturbAsync(buffer.AsMemory(0, count));
                await to.GetStream().WriteAsync(passed, _closing.Token);
                if (passed.Length < count)
                {
                    return;
                }
            }
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One side is gone, and so is the connection.
        }
    }

    /// <summary>What is passed on; less than all where the connection ends.</summary>
    private async Task<ReadOnlyMemory<byte>> DisturbAsync(Memory<byte> piece)
    {
        var disturbance = _disturbance;
        if (disturbance == Disturbance.None || Next(Rarity) > 0)
        {
            return piece;
        }

        var start = Next(piece.Length);
        switch (disturbance)
        {
            case Disturbance.Delay:
                await Task.Delay(Delay, TimeProvider.System, _closing.Token);
                return piece;
            case Disturbance.Garble:
                piece.Span[start..Math.Min(piece.Length, start + 1 + Next(LongestGarbling))].Fill(InNoText);
                return piece;
            default:
                return piece[..start];
        }
    }

    private int Next(int bound)
    {
        lock (_listener)
        {
            return _random.Next(bound);
        }
    }
}
