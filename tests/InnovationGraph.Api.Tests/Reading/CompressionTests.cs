using System.IO.Compression;
using System.Net;
using InnovationGraph.Api.Tests.Hosts;

namespace InnovationGraph.Api.Tests.Reading;

/// <summary>Answers are compressed for whoever accepts it, and each coding has a tag of its own.</summary>
[Collection(SeededCollection.Name)]
public sealed class CompressionTests(SeededHost host) : ApiTest(host)
{
    private const string Firms = "/api/v1/entities?kind=Firm&limit=50";

    public static TheoryData<string, string, string> Answers => new(
        from encoding in new[] { "gzip", "br" }
        from answer in new[]
        {
            (Path: Firms, Type: "application/json"),
            (Path: Firms + "&format=csv", Type: "text/csv"),
            (Path: "/api/v1/subgraph?seed=leaderdrive&format=node-link", Type: "application/vnd.networkx.node-link+json"),
            (Path: "/api/v1/entities?kind=Frim", Type: "application/problem+json"),
            (Path: "/openapi/v1.json", Type: "application/json"),
            (Path: "/openapi/v1.yaml", Type: "application/yaml"),
        }
        select new TheoryDataRow<string, string, string>(answer.Path, answer.Type, encoding));

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_compressed_answer_is_the_plain_one(string path, string type, string encoding)
    {
        using var plain = await SendAsync(path, null);
        using var compressed = await SendAsync(path, encoding);
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal([encoding], compressed.Content.Headers.ContentEncoding);
        Assert.Equal(type, compressed.Content.Headers.ContentType?.MediaType);
        Assert.Equal(plain.StatusCode, compressed.StatusCode);
        Assert.Contains("Accept-Encoding", plain.Headers.Vary);
        Assert.Single(compressed.Headers.Vary, "Accept-Encoding");
        var bytes = await compressed.Content.ReadAsByteArrayAsync();
        var text = await plain.Content.ReadAsByteArrayAsync();
        Assert.True(bytes.Length < text.Length, $"{bytes.Length} bytes for {text.Length}");
        Assert.Equal(text, Decompress(bytes, encoding));
    }

    [Fact]
    public async Task Each_coding_has_a_strong_tag_of_its_own_by_which_it_is_304()
    {
        string?[] codings = [null, "gzip", "br"];
        HashSet<string> tags = [];
        foreach (var coding in codings)
        {
            using var answer = await SendAsync(Firms, coding);
            Assert.False(answer.Headers.ETag!.IsWeak);
            Assert.True(tags.Add(answer.Headers.ETag.Tag));
            foreach (var asked in codings)
            {
                using var again = await SendAsync(Firms, asked, HttpMethod.Get, answer.Headers.ETag.ToString());
                Assert.Equal(asked == coding ? HttpStatusCode.NotModified : HttpStatusCode.OK, again.StatusCode);
                Assert.Contains("Accept-Encoding", again.Headers.Vary);
            }
        }
    }

    [Fact]
    public async Task Head_names_the_encoding_and_has_no_body()
    {
        using var answer = await SendAsync(Firms, "gzip", HttpMethod.Head);
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string? encoding, HttpMethod? method = null, string? known = null)
    {
        using HttpRequestMessage request = new(method ?? HttpMethod.Get, path);
        if (encoding is not null)
        {
            request.Headers.AcceptEncoding.ParseAdd(encoding);
        }

        if (known is not null)
        {
            request.Headers.Add("If-None-Match", known);
        }

        return await Client.SendAsync(request);
    }

    private static byte[] Decompress(byte[] bytes, string encoding)
    {
        using MemoryStream compressed = new(bytes);
        using Stream plain = encoding == "br" ? new BrotliStream(compressed, CompressionMode.Decompress) : new GZipStream(compressed, CompressionMode.Decompress);
        using MemoryStream text = new();
        plain.CopyTo(text);
        return text.ToArray();
    }
}
