using System.Net.Http.Json;
using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Health;

public abstract class HealthContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    [Fact]
    public async Task Says_that_it_is_alive() =>
        Assert.Equal("alive", (string?)(await Client.GetFromJsonAsync<JsonNode>(new Uri("/health/live", UriKind.Relative)))!["status"]);

    [Fact]
    public async Task Says_which_revision_it_is_ready_to_answer_from() =>
        Assert.Equal(1, (int)(await Client.GetFromJsonAsync<JsonNode>(new Uri("/health/ready", UriKind.Relative)))!["revision"]!);
}
