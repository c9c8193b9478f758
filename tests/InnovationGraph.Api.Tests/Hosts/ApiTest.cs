using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>Asks a host of the seed dataset, whatever its store.</summary>
public abstract class ApiTest(WebApplicationFactory<Program> host)
{
    protected HttpClient Client { get; } = host.CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>The body of a 200.</summary>
    protected async Task<JsonNode> AskAsync(string path)
    {
        using var answer = await SendAsync(path);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {(int)answer.StatusCode} {body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>The problem that a request is answered with; it must be one of RFC 9457.</summary>
    protected async Task<JsonNode> AskForProblemAsync(string path, HttpStatusCode status)
    {
        using var answer = await SendAsync(path);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{path}: {(int)answer.StatusCode} {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(body)!;
        Assert.Equal((int)status, problem["status"]!.GetValue<int>());
        Assert.NotNull(problem["title"]);
        return problem;
    }

    protected Task<HttpResponseMessage> SendAsync(string path) => Client.GetAsync(new Uri("/api/v1" + path, UriKind.Relative));
}
