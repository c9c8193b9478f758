using InnovationGraph.Api.Tests.Hosts;

namespace InnovationGraph.Api.Tests.Reading;

public sealed class CrossOriginTests
{
    [Theory]
    [InlineData("https://example.org", "https://example.org", "https://example.org")]
    [InlineData("https://example.org", "https://example.com", null)]
    [InlineData("*", "https://example.com", "*")]
    [InlineData("", "https://example.com", null)]
    public async Task Browsers_may_call_from_the_origins_of_the_settings_only(string setting, string origin, string? allowed)
    {
        await using SeededHost seeded = new();
        await using var host = seeded.WithWebHostBuilder(builder => builder.UseSetting("InnovationGraph:Cors:Origins", setting));
        using var client = host.CreateClient();
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/entities/siasun") { Headers = { { "Origin", origin } } };
        using var answer = await client.SendAsync(request);
        Assert.Equal(allowed, answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) ? origins.Single() : null);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.Equal(allowed is not null, answer.Headers.TryGetValues("Access-Control-Expose-Headers", out var exposed));
        Assert.All(exposed ?? [], headers => Assert.Equal("ETag,Link,X-Graph-Revision", headers));
    }
}
