using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using InnovationGraph.Api.Tests.Hosts;
using InnovationGraph.Api.Tests.OpenApi;
using InnovationGraph.Contracts;

namespace InnovationGraph.Api.Tests.Reading;

/// <summary>
/// Whatever bytes come over the wire, no answer is a 5xx and none is waited for long. Runs for ten seconds from one seed, both of which
/// INNOVATIONGRAPH_HOSTILE_SECONDS and INNOVATIONGRAPH_HOSTILE_SEED change.
/// </summary>
public abstract class HostileRequestContract(ServedHost host)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly string[] Nasty =
    [
        "%", "%zz", "%00", "%FF%FE", "%ED%A0%80", "%C0%AF", "..%2F..%2Fetc%2Fpasswd", "%F0%9F%98%80", "\u534E\u4E3A", "' OR 1=1 --", "\"*\"",
        "a:b AND NOT (", "{{7*7}}", "-1", "1e309", "99999999999999999999", "NaN", "0x10", "true", "[]", "&&==", "%E2%80%8B", "\u202E", "+", ";",
    ];

    [Fact]
    public async Task Hostile_requests_get_an_answer_that_is_no_fault_of_the_server()
    {
        var seed = TestSetting.Of("INNOVATIONGRAPH_HOSTILE_SEED", 20261127);
        Random random = new(seed);
        using var client = host.CreateClient();
        var paths = (await ApiDocument.ReadAsync(client)).Operations.Select(operation => operation.ExampleRequest).ToArray();
        var end = Stopwatch.GetTimestamp() + (TestSetting.Of("INNOVATIONGRAPH_HOSTILE_SECONDS", 10) * Stopwatch.Frequency);
        var sent = 0;
        while (Stopwatch.GetTimestamp() < end)
        {
            var request = Request(random, paths);
            var status = await SendAsync(request, TestContext.Current.CancellationToken);

            // 505 is the right answer to a version of HTTP that there is none of.
            Assert.True(
                !status.StartsWith("HTTP/1.1 5", StringComparison.Ordinal) || status.StartsWith("HTTP/1.1 505", StringComparison.Ordinal),
                $"seed {seed}, request {sent}: {status}\n{Convert.ToHexString(request)}");
            sent++;
        }

        Assert.InRange(sent, 50, int.MaxValue);
    }

    private static byte[] Request(Random random, string[] paths)
    {
        var path = paths[random.Next(paths.Length)];
        var method = random.Next(10) == 0 ? Pick(random, "HEAD", "POST", "OPTIONS", "TRACE", "get", "\u00e9") : "GET";
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            path = random.Next(5) switch
            {
                0 => path.Insert(random.Next(1, path.Length + 1), Pick(random, Nasty)),
                1 => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Pick(random, "q", "kind", "cursor", "limit", "knownAt", "asOf", "tag", "seed", "x")}={Pick(random, Nasty)}",
                2 => path + new string('a', random.Next(10) == 0 ? 70_000 : random.Next(2_000)),
                3 => path.Remove(random.Next(1, path.Length)),
                _ => string.Concat(path.AsSpan(0, random.Next(1, path.Length)), Pick(random, Nasty)),
            };
        }

        var header = Pick(random, "If-None-Match", "Accept", "Accept-Encoding", "Origin", "X-Forwarded-Prefix", "X-Forwarded-For", "Range", "Cookie");
        var value = random.Next(8) == 0 ? new string('x', 40_000) : Pick(random, Nasty);
        List<byte> bytes = [.. Encoding.UTF8.GetBytes($"{method} {path} HTTP/1.1\r\nHost: localhost\r\n{header}: {value}\r\nConnection: close\r\n\r\n")];
        for (var changes = random.Next(4) == 0 ? random.Next(1, 4) : 0; changes > 0; changes--)
        {
            bytes[random.Next(bytes.Count - 4)] = (byte)random.Next(256);
        }

        return [.. bytes];
    }

    /// <summary>The first line of the answer; empty where the server only closed the connection.</summary>
    private async Task<string> SendAsync(byte[] request, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        using TcpClient client = new();
        await client.ConnectAsync(host.Address.Host, host.Address.Port, patience.Token);
        try
        {
            var stream = client.GetStream();
            await stream.WriteAsync(request, patience.Token);

            // A changed byte may have left a request that the server still waits for the end of.
            client.Client.Shutdown(SocketShutdown.Send);
            using StreamReader reader = new(stream, Encoding.Latin1);
            return await reader.ReadLineAsync(patience.Token) ?? string.Empty;
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            return string.Empty;
        }
    }

    private static T Pick<T>(Random random, params T[] some) => some[random.Next(some.Length)];
}
